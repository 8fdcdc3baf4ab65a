import { unitLabel } from '../../columns/units.ts';
import type { Localized } from '../../model/language.ts';
import { valueStates } from '../../model/table.ts';
import type { Category } from './data-file.ts';
import type { TableExport } from './table-export.ts';

type Worded = Pick<TableExport, 'languages' | 'labelsOf' | 'rulesOf'>;

/** A label of the theme in every language; values that are themselves in languages are put in by language. */
export function inAllLanguages(
  { languages, labelsOf }: Worded,
  key: string,
  values: Readonly<Record<string, string | number | Localized>> = {},
): Localized {
  return Object.fromEntries(
    languages.map((language) => {
      const own = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' ? (value[language] ?? '') : value,
      ]);
      return [language, labelsOf(language)(key, Object.fromEntries(own))];
    }),
  );
}

/** Sentences one after another, with the gap that each language sets between them. */
export function sentences({ languages, rulesOf }: Worded, ...parts: readonly Localized[]): Localized {
  return Object.fromEntries(
    languages.map((language) => {
      const gap = rulesOf(language).joinsLinesWithoutSpace ? '' : ' ';
      return [language, parts.map((part) => part[language] ?? '').join(gap)];
    }),
  );
}

/** A closed list of values with the theme's words for each, `<key>.<value>`. */
export function categoriesIn(source: Worded, values: readonly string[], key: string): Category[] {
  return values.map((value) => ({ value, label: inAllLanguages(source, `${key}.${value}`) }));
}

/** Units by UCUM code, as each language prints them behind several. */
export function unitCategories({ languages, table }: TableExport, codes: Iterable<string>): Category[] {
  // All fields of an article share the units that it declares.
  const own = Object.values(table.fields)[0]?.units;
  return [...codes].map((value) => ({
    value,
    label: Object.fromEntries(languages.map((language) => [language, unitLabel(value, 2, language, own)])),
  }));
}

/** The four reasons why there is no value, and their words. */
export function reasons(source: Worded): Category[] {
  return categoriesIn(source, valueStates, 'values');
}
