import { readFileSync } from 'node:fs';
import { withSuperscripts } from '../../src/columns/inline.ts';
import { plainText } from '../../src/columns/plain-text.ts';
import { languageRules } from '../../src/languages/registry.ts';
import type { Labels } from '../../src/model/labels.ts';
import type { ContentLanguage } from '../../src/model/language.ts';
import type { ResolvedTable, Table } from '../../src/model/table.ts';
import { readTable } from '../../src/read/table/read-table.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { resolveTable } from '../../src/resolve/table/resolve-table.ts';

/** A table from a file, which must be sound. */
export function tableFrom(path: string): Table {
  const source = parseYaml(readFileSync(path, 'utf8'), path);
  const table = source.value && readTable(source.value, ['zh', 'en']);
  const diagnostics = [...source.diagnostics, ...(table?.diagnostics ?? [])];
  if (!table?.value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return table.value;
}

/** The specimen's Table 1. */
export const tableOne = tableFrom('content/msc-ischemic-stroke/tables/t1.yaml');

/** Keys whose record is not the cited work, by the specimen's own bibliography. */
const unidentified = new Set(
  (JSON.parse(readFileSync('content/msc-ischemic-stroke/references.json', 'utf8')) as Reference[])
    .filter(({ custom }) => custom?.status === 'supporting' || custom?.status === 'unresolved')
    .map(({ id }) => id),
);

interface Reference {
  id: string;
  custom?: { status?: string };
}

const labels: Labels = (key, values = {}) => `‹${[key, ...Object.values(values)].join('|')}›`;

/** A table as an edition prints it, labels by their keys. */
export function resolved(table: Table, language: ContentLanguage): ResolvedTable {
  const [label, caption] = ['‹table.label|1›', table.caption[language] ?? ''];
  const printed = resolveTable(table, {
    language,
    rules: languageRules(language),
    labels,
    number: 1,
    label,
    isUncertain: (key) => unidentified.has(key),
  });
  return { ...printed, caption, captions: [{ language, label, content: withSuperscripts(caption) }] };
}

/** A printed cell as text, its marks behind it: `2^a`. */
export function cellText(table: ResolvedTable, row: string, column: string): string {
  const cell = table.rows.find(({ id }) => id === row)?.cells.find((candidate) => candidate.column === column);
  if (!cell) throw new Error(`No cell ${row} ${column}`);
  return plainText(cell.content) + (cell.marks.length > 0 ? `^${cell.marks.join(',')}` : '');
}
