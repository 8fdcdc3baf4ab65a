import type { ZodType } from 'zod';
import { figureKinds } from '../../model/figure.ts';
import { figureReaders } from '../figure/kinds.ts';
import { articleSchema } from '../schemas/article.ts';
import { attestationsSchema } from '../schemas/attestations.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { journalSchema } from '../schemas/journal.ts';
import { annotationsSchema } from '../schemas/references.ts';
import { themeSchema } from '../schemas/theme.ts';
import { unitsSchema, vocabulariesSchema } from '../schemas/vocabularies.ts';
import { tableSchema } from '../table/schema.ts';
import { anyFigure } from './any-figure.ts';
import { fieldWords, type FieldWords } from './field-words.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';
import { glossaryInAnyLanguage, themeThatExtends } from './variants.ts';

interface Source {
  /** The file that it describes. */
  readonly file: string;
  readonly schema: ZodType;
  readonly fields: FieldWords;
}

const ofFigures = Object.fromEntries(
  figureKinds.map((kind): [string, Source] => [
    `figure-${kind}`,
    { file: `figures/*.yaml, kind: ${kind}`, schema: figureReaders[kind].schema, fields: fieldWords.figure },
  ]),
);

/** What each schema describes and is made of. A YAML file that Diglot reads has its line here. */
const sources: Readonly<Record<string, Source>> = {
  article: { file: 'article.yaml', schema: articleSchema, fields: fieldWords.article },
  attestations: { file: 'attestations.yaml', schema: attestationsSchema, fields: fieldWords.attestations },
  ...ofFigures,
  glossary: { file: 'glossary.yaml', schema: glossarySchema(['zh', 'en']), fields: fieldWords.glossary },
  journal: { file: 'journal.yaml', schema: journalSchema, fields: fieldWords.journal },
  references: { file: 'references.yaml', schema: annotationsSchema, fields: fieldWords.references },
  table: { file: 'tables/*.yaml', schema: tableSchema, fields: fieldWords.table },
  theme: { file: 'theme.yaml', schema: themeSchema, fields: fieldWords.theme },
  units: { file: 'units.yaml', schema: unitsSchema, fields: fieldWords.units },
  vocabularies: { file: 'vocabularies.yaml', schema: vocabulariesSchema, fields: fieldWords.vocabularies },
};

/** What the definition of a file alone does not say. */
const variants: Readonly<Record<string, (json: JsonSchema) => JsonSchema>> = {
  glossary: glossaryInAnyLanguage,
  theme: themeThatExtends,
};

/** Every schema as JSON Schema (draft 7, which editors know) by the name of its file, without folder: `article.json`. */
export function schemaFiles(): Readonly<Record<string, JsonSchema>> {
  const made = Object.entries(sources).map(([name, { file, schema, fields }]): [string, JsonSchema] => {
    const json = jsonSchemaOf(schema, file, fields);
    return [`${name}.json`, variants[name]?.(json) ?? json];
  });
  made.push(['figure.json', anyFigure(figureKinds)]);
  return Object.fromEntries(made.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which schema a file of content or of a theme has, by its path; nothing for one that has none. */
export function schemaNameOf(path: string): string | undefined {
  const [, folder, name = ''] = /(?:^|([^/]+)\/)([a-z]\w*(?:-\w+)*)\.yaml$/.exec(path) ?? [];
  if (name !== 'article' && name !== 'journal') {
    if (folder === 'tables') return 'table.json';
    if (folder === 'figures') return 'figure.json';
  }
  return Object.hasOwn(sources, name) ? `${name}.json` : undefined;
}
