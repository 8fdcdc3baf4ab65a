import { plainText } from '../../columns/plain-text.ts';
import { armBindings, type Table } from '../../model/table.ts';
import { armId, armLines, type ArmLine } from './arm-lines.ts';
import { dataFile, machineName, type ColumnOf, type DataFile } from './data-file.ts';
import { categoriesIn, inAllLanguages } from './data-words.ts';
import { fieldColumns } from './field-columns.ts';
import { fieldProfiles } from './field-profiles.ts';
import { fixedColumn } from './fixed-column.ts';
import type { TableExport } from './table-export.ts';

/**
 * One line an arm, one value a cell, with the ids of arm and row; heads for machines. First the typed values, with
 * what is derived or bound by the editors in columns named so; then the wording of every printed column per
 * language (`dose_printed_zh`).
 */
export function armsFile(source: TableExport): DataFile {
  const profiles = fieldProfiles(source.table);
  const columns = [
    ...identity(source),
    ...Object.values(source.table.fields).flatMap((field) => fieldColumns(field, profiles.get(field.id)!, source)),
    remarks(source),
    ...wording(source),
  ];
  return dataFile({ name: 'arms', columns, key: ['arm_id'], foreignKeys: [] }, () => armLines(source));
}

function identity(source: TableExport): ColumnOf<ArmLine>[] {
  const { table, languages } = source;
  const bindings = categoriesIn(source, armBindings, 'data.binding');
  const groups = table.groups.map(({ id, label }) => ({ value: id, label }));
  return [
    { ...fixedColumn(source, 'arm_id', { required: true }), value: armId },
    { ...fixedColumn(source, 'row', { required: true }), value: ({ row }) => row.id },
    { ...fixedColumn(source, 'group', { categories: groups }), value: ({ row }) => row.group ?? null },
    { ...fixedColumn(source, 'arm'), value: ({ arm }) => arm?.id ?? null },
    ...languages.map((language): ColumnOf<ArmLine> => ({
      ...fixedColumn(source, 'arm_label', { name: `arm_${machineName(language)}`, language }),
      value: ({ arm }) => arm?.label[language] ?? null,
    })),
    { ...fixedColumn(source, 'arm_binding', { categories: bindings }), value: ({ arm }) => arm?.binding ?? null },
  ];
}

function remarks(source: TableExport): ColumnOf<ArmLine> {
  const notes = notesByRow(source.table);
  return {
    ...fixedColumn(source, 'remarks', { kind: 'integer', required: true }),
    value: ({ row }) => (notes.get(row.id) ?? 0) + row.flags.length,
  };
}

/** How many marks of notes each row bears. */
function notesByRow({ notes }: Table): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of notes) for (const { row } of cells) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
}

/** Every printed column in each language; a description names them together, since all are alike. */
function wording(source: TableExport): ColumnOf<ArmLine>[] {
  const family = { id: 'printed', title: inAllLanguages(source, 'data.allPrinted') };
  return source.table.columns.flatMap(({ id, head }, index) => {
    const title = inAllLanguages(source, 'data.printed', { label: head });
    return source.languages.map((language): ColumnOf<ArmLine> => ({
      name: `${machineName(id)}_printed_${machineName(language)}`,
      title,
      meaning: inAllLanguages(source, 'data.about.printed'),
      kind: 'text',
      language,
      mayBeMissing: false,
      required: false,
      printed: id,
      family,
      value({ printed }) {
        const cell = printed[language]?.cells[index];
        return cell ? wordsOf(cell.alone ?? cell.content) : null;
      },
    }));
  });
}

/** A printed cell as text. Spaces that only hold a line together mean nothing in a data file. */
export function wordsOf(content: Parameters<typeof plainText>[0]): string {
  return plainText(content).replace(/[\u00a0\u202f]/g, ' ');
}
