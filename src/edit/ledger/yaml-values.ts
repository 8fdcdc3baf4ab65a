import { inBraces, plainYaml } from '../yaml-text.ts';

/** What a record holds: words, or words by name. */
export type RecordValue = string | { readonly [name: string]: string };

/** A record as the ledger's YAML has it, its fields in their order. */
export type RecordFields = Readonly<Record<string, RecordValue>>;

/** Where a value stands: the column of its field, or inside braces. */
export type Setting = { readonly indent: number } | 'flow';

/** A value as YAML. The words of a text stand as they are, on lines of their own. */
export function writeValue(field: string, value: RecordValue, setting: Setting): string {
  if (setting === 'flow') return inBraces(value);
  const below = ' '.repeat(setting.indent + 2);
  if (typeof value === 'string') return field === 'texts' ? `|-\n${below}${value}` : plainYaml(value);
  if (field !== 'texts') return inBraces(value);
  const inner = { indent: setting.indent + 2 };
  const texts = Object.entries(value).map(([language, words]) => `${language}: ${writeValue(field, words, inner)}`);
  return `\n${below}${texts.join(`\n${below}`)}`;
}

/** A record as an item of a list whose dash stands at a column. */
export function writeItem(fields: RecordFields, column: number): string {
  const indent = column + 2;
  const lines = Object.entries(fields).map(([field, value]) => {
    const written = writeValue(field, value, { indent });
    return `${field}:${written.startsWith('\n') ? '' : ' '}${written}`;
  });
  return `${' '.repeat(column)}- ${lines.join(`\n${' '.repeat(indent)}`)}`;
}
