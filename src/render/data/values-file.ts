import { valuesOf, type CellValue, type Field } from '../../model/table.ts';
import { armId, armLines, cellOf, type ArmLine } from './arm-lines.ts';
import { dataFile, machineName, type ColumnOf, type DataColumn, type DataFile } from './data-file.ts';
import { inAllLanguages, reasons, unitCategories } from './data-words.ts';
import { partsOf } from './field-columns.ts';
import { fieldProfiles } from './field-profiles.ts';
import { fixedColumn } from './fixed-column.ts';
import type { TableExport } from './table-export.ts';

type Parts = ReturnType<typeof partsOf>;

/** One value of an arm, or the reason why it has none. */
interface ValueLine extends ArmLine {
  readonly field: Field;
  readonly parts: Parts;
  readonly cell: CellValue;
  /** From 0. */
  readonly index: number;
  readonly value: unknown;
}

/**
 * One line a value: every value that holds for an arm, with its field, its number among several, its unit and other
 * parts. A value of the whole study stands with each of its arms and says so.
 */
export function valuesFile(source: TableExport): DataFile {
  const parts = new Map(
    Object.values(source.table.fields).map((field) => [
      field,
      partsOf(field, source).filter(({ name }) => name !== 'number' && name !== 'status'),
    ]),
  );
  const columns = [...fixed(source), ...partColumns(source, [...parts.values()].flat())];
  return dataFile(
    {
      name: 'values',
      columns,
      key: ['arm_id', 'field', 'index'],
      foreignKeys: [{ fields: ['arm_id'], file: 'arms' }],
    },
    () => valueLines(source, parts),
  );
}

function* valueLines(source: TableExport, parts: ReadonlyMap<Field, Parts>): Generator<ValueLine> {
  for (const line of armLines(source)) {
    for (const [field, own] of parts) {
      const cell = cellOf(line, field.id);
      if (!cell) continue;
      const values = cell.state === 'given' ? valuesOf(cell) : [undefined];
      for (const [index, value] of values.entries()) yield { ...line, field, parts: own, cell, index, value };
    }
  }
}

function fixed(source: TableExport): ColumnOf<ValueLine>[] {
  const fields = Object.values(source.table.fields).map(({ id, label }) => ({ value: id, label }));
  const holdsFor = ['row', 'arm'].map((value) => ({ value, label: inAllLanguages(source, `data.holds.${value}`) }));
  const column = (name: string, value: ColumnOf<ValueLine>['value'], more: Partial<DataColumn> = {}) => ({
    ...fixedColumn(source, name, more),
    value,
  });
  return [
    column('arm_id', armId, { required: true }),
    column('row', ({ row }) => row.id, { required: true }),
    column('arm', ({ arm }) => arm?.id ?? null),
    column('field', ({ field }) => field.id, { categories: fields, required: true }),
    column('index', ({ index }) => index + 1, { kind: 'integer', required: true }),
    column('missing', ({ cell }) => (cell.state === 'given' ? null : { missing: cell.state }), {
      categories: reasons(source),
    }),
    column('holds_for', ({ arm, field }) => (arm?.values[field.id] ? 'arm' : 'row'), {
      categories: holdsFor,
      required: true,
    }),
    column('not_bound_to_arm', ({ row, field }) => row.unbound.includes(field.id), { kind: 'boolean', required: true }),
    column('derived', ({ field }) => field.derived, { kind: 'boolean', required: true }),
  ];
}

/** The value itself, and every part that a value of some field has. */
function partColumns(source: TableExport, parts: Parts): ColumnOf<ValueLine>[] {
  const units = new Set([...fieldProfiles(source.table).values()].flatMap((profile) => [...profile.units]));
  const names = new Set(parts.map(({ name }) => columnOf(name)));
  return [...names].map((name): ColumnOf<ValueLine> => {
    const alike = parts.filter((part) => columnOf(part.name) === name);
    const { kind, language } = alike[0]!;
    const fixedName = language !== undefined ? 'text' : name === 'value' ? name : undefined;
    return {
      ...(fixedName === undefined ? partColumn(source, name) : fixedColumn(source, fixedName)),
      kind: alike.every((part) => part.kind === kind) ? kind : 'any',
      ...(language !== undefined && { name: `text_${machineName(language)}`, language }),
      ...(name === 'unit' && { categories: unitCategories(source, units) }),
      value({ parts: own, value }) {
        const part = own.find((one) => columnOf(one.name) === name);
        return part && value !== undefined ? part.of(value) : null;
      },
    };
  });
}

function partColumn(source: TableExport, name: string): DataColumn {
  const title = inAllLanguages(source, `data.part.${name}`);
  return {
    name,
    title,
    meaning: inAllLanguages(source, `data.about.${name}`),
    kind: 'text',
    mayBeMissing: false,
    required: false,
    family: { id: name, title },
  };
}

/** The value of a citation is its key. */
function columnOf(part: string): string {
  return part === '' || part === 'key' ? 'value' : part;
}
