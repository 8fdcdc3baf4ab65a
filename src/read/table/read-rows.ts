import { columnType } from '../../columns/registry.ts';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { armKeys, rowKeys } from '../../model/table-keys.ts';
import { valueStates, type Arm, type CellValue, type Field, type Row, type ValueState } from '../../model/table.ts';
import type { DataPath, DataSource } from '../yaml.ts';
import { namesAreDeclared } from './rules/names-are-declared.ts';
import { valuesStandOnce } from './rules/values-stand-once.ts';
import type { TableYaml } from './schema.ts';

type Cells = Record<string, CellValue>;
type Fields = Readonly<Record<string, Field>>;

/**
 * Rows and their arms, every cell read by its field's type. A cell that cannot be read is
 * left out, and without a word where it is the field's declaration that could not be read.
 * Diagnostics: `names-are-declared` for a key that is no field, `values-stand-once`, and those of the column types.
 */
export function readRows(
  yaml: TableYaml,
  fields: Fields,
  source: DataSource,
  languages: readonly ContentLanguage[],
): Result<Row[]> {
  const diagnostics: Diagnostic[] = [];
  const reading = { fields, declared: Object.keys(yaml.fields), source, languages, diagnostics };
  const rows = yaml.rows.map((raw, index): Row => {
    const path: DataPath = ['rows', index];
    const values = readCells(raw, rowKeys, path, reading);
    const arms = raw.arms.map((rawArm, position): Arm => {
      const armPath: DataPath = [...path, 'arms', position];
      const armValues = readCells(rawArm, armKeys, armPath, reading);
      for (const field of Object.keys(armValues)) {
        const fault =
          fields[field]!.per === 'row' ? 'arm-of-row-field' : Object.hasOwn(values, field) ? 'row-and-arm' : undefined;
        if (fault) diagnostics.push(valuesStandOnce.at(source.placeOf([...armPath, field]), { field, fault }));
      }
      const { id, label, binding } = rawArm;
      return { id, label, ...(binding && { binding }), values: armValues };
    });
    const { id, group, unbound, flags } = raw;
    return { id, ...(group !== undefined && { group }), values, arms, unbound, flags, place: source.placeOf(path) };
  });
  return { value: rows, diagnostics };
}

interface Reading {
  readonly fields: Fields;
  /** Names of all fields, those that could not be read included. */
  readonly declared: readonly string[];
  readonly source: DataSource;
  readonly languages: readonly ContentLanguage[];
  readonly diagnostics: Diagnostic[];
}

function readCells(
  raw: Readonly<Record<string, unknown>>,
  reserved: readonly string[],
  path: DataPath,
  reading: Reading,
): Cells {
  const { fields, declared, source, diagnostics } = reading;
  const cells: Cells = {};
  for (const [name, value] of Object.entries(raw)) {
    if (reserved.includes(name)) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field && declared.includes(name)) continue;
    if (!field) {
      const place = source.keyPlaceOf([...path, name]);
      diagnostics.push(namesAreDeclared.at(place, { kind: 'field', name, known: declared }));
      continue;
    }
    const cell = readCell(value, field, [...path, name], reading);
    if (cell) cells[name] = cell;
  }
  return cells;
}

function readCell(raw: unknown, field: Field, path: DataPath, reading: Reading): CellValue | undefined {
  const { source, languages, diagnostics } = reading;
  const place = source.placeOf(path);
  if (isState(raw)) return { state: raw, place };
  if (Array.isArray(raw) && !field.list) {
    diagnostics.push(valuesStandOnce.at(place, { field: field.id, fault: 'list' }));
    return undefined;
  }
  const type = columnType(field.type)!;
  const items: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const values = items.map((item, index) => {
    const at = Array.isArray(raw) ? source.placeOf([...path, index]) : place;
    if (isState(item)) {
      diagnostics.push(valuesStandOnce.at(at, { field: field.id, fault: 'reason-in-list' }));
      return undefined;
    }
    const { value, diagnostics: findings } = type.parse(item, field, { place: at, languages });
    diagnostics.push(...findings);
    return value;
  });
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return { state: 'given', value: field.list ? values : values[0], place };
}

function isState(raw: unknown): raw is ValueState {
  return (valueStates as readonly unknown[]).includes(raw);
}
