import type { ContentLanguage, Localized } from '../../model/language.ts';
import type { Category, DataColumn, DataFile, FileName } from './data-file.ts';
import { inAllLanguages, reasons } from './data-words.ts';
import type { TableExport } from './table-export.ts';

export const tableSchemaProfile = 'https://datapackage.org/profiles/2.0/tableschema.json';

/** Keys with a text, plain and per language (`title`, `title_zh`). */
export type WordedKeys = Readonly<Record<string, string>>;

/**
 * A file's Table Schema (Data Package 2.0): columns with types, units, closed lists and the reasons why a value is
 * missing, each with its words in every language. `resourceOf`: what the Data Package calls another file of the table.
 */
export function tableSchema(file: DataFile, source: TableExport, resourceOf: (file: FileName) => string): object {
  const empty = { value: '', label: inAllLanguages(source, 'data.empty') };
  const missing = [empty, ...reasons(source)].map((one) => categoryOf(one, source.languages));
  return {
    $schema: tableSchemaProfile,
    fields: file.columns.map((column) => fieldOf(column, source, missing)),
    missingValues: missing,
    ...(file.key.length > 0 && { primaryKey: file.key }),
    ...(file.foreignKeys.length > 0 && {
      foreignKeys: file.foreignKeys.map(({ fields, file: other }) => ({
        fields,
        reference: { resource: resourceOf(other), fields },
      })),
    }),
  };
}

/** The language of the keys that name none: English where there is one, since it is the programs' own. */
export function plainLanguage(languages: readonly ContentLanguage[]): ContentLanguage {
  return languages.includes('en') ? 'en' : languages[0]!;
}

/** A text under its key, and in every language under the key with the language behind it. */
export function wordedKeys(key: string, words: Localized, languages: readonly ContentLanguage[]): WordedKeys {
  const plain = words[plainLanguage(languages)] ?? Object.values(words)[0];
  return {
    ...(plain !== undefined && { [key]: plain }),
    ...Object.fromEntries(
      languages.flatMap((language) => {
        const own = words[language];
        return own === undefined ? [] : [[`${key}_${language}`, own]];
      }),
    ),
  };
}

function fieldOf(column: DataColumn, { languages }: TableExport, missing: readonly object[]): object {
  const { name, kind, unit, language, categories, mayBeMissing, required } = column;
  return {
    name,
    type: kind === 'text' ? 'string' : kind,
    ...wordedKeys('title', column.title, languages),
    ...wordedKeys('description', column.meaning, languages),
    ...(unit !== undefined && { unit }),
    ...(language !== undefined && { language }),
    ...(categories && categories.length > 0 && { categories: withOwnLabels(categories, languages) }),
    ...(required && { constraints: { required: true } }),
    // Where no reason can stand, a word that is spelled like one is a value.
    ...(!mayBeMissing && { missingValues: missing.slice(0, 1) }),
  };
}

function categoryOf({ value, label }: Category, languages: readonly ContentLanguage[]): WordedKeys {
  return { value: value, ...wordedKeys('label', label, languages) };
}

/** Labels tell values apart (Table Schema 2.0, `categories`): one that stands twice gets its value behind it. */
function withOwnLabels(categories: readonly Category[], languages: readonly ContentLanguage[]): WordedKeys[] {
  const taken = new Set<string>();
  return categories.map((category) => {
    const words = categoryOf(category, languages);
    const label = words['label'] ?? category.value;
    const own = taken.has(label) ? `${label} (${category.value})` : label;
    taken.add(own);
    return { ...words, label: own };
  });
}
