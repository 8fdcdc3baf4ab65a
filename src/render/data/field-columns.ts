import { columnType } from '../../columns/registry.ts';
import { referenceStatuses } from '../../model/reference.ts';
import { valuesOf, type DataPart, type Field } from '../../model/table.ts';
import { cellOf, type ArmLine } from './arm-lines.ts';
import { machineName, type Category, type ColumnOf, type DataValue } from './data-file.ts';
import { categoriesIn, inAllLanguages, sentences, unitCategories } from './data-words.ts';
import type { FieldProfile } from './field-profiles.ts';
import type { TableExport } from './table-export.ts';

/** A part of a value with what stands in it. */
interface FilledPart extends Omit<DataPart, 'name'> {
  readonly name: string;
  of(value: unknown): DataValue;
}

/**
 * The columns of one field: the value and its parts (`dose`, `dose_unit`). A field that may hold several values has one
 * set of them for each (`window_1`, `window_2`), so that a cell never holds two. Where there is no value, its
 * reason stands in the place of the first. What is not in the source says so in the column's name (`_derived`).
 */
export function fieldColumns(field: Field, profile: FieldProfile, source: TableExport): ColumnOf<ArmLine>[] {
  const parts = partsOf(field, source);
  const columns = Array.from({ length: profile.most }, (_, index) =>
    parts.map((part) => fieldColumn(field, part, index, profile, source)),
  ).flat();
  return profile.unbound ? [...columns, unboundColumn(field, source)] : columns;
}

/** What a description calls a field's type and its parts, and the closed list of what may stand there. */
export function partsOf(field: Field, { languages, works }: TableExport): FilledPart[] {
  const type = columnType(field.type)!;
  const parts = type.parts(field, languages).map((part): FilledPart => ({
    ...part,
    of: (value) => type.data(value, field)[part.name] ?? null,
  }));
  if (field.type !== 'citation') return parts;
  return [
    ...parts,
    { name: 'number', kind: 'integer', of: (value) => works.get(String(value))?.number ?? null },
    { name: 'status', kind: 'text', of: (value) => works.get(String(value))?.status ?? null },
  ];
}

function fieldColumn(
  field: Field,
  part: FilledPart,
  index: number,
  { units }: FieldProfile,
  source: TableExport,
): ColumnOf<ArmLine> {
  const own = part.name === '' || part.language !== undefined;
  const numbered = field.list
    ? inAllLanguages(source, 'data.numbered', { label: field.label, number: index + 1 })
    : field.label;
  const partWords = own ? {} : inAllLanguages(source, `data.part.${part.name}`);
  const categories = categoriesOf(field, part, units, source);
  return {
    name: [machineName(field.id), field.list ? index + 1 : '', machineName(part.name), field.derived ? 'derived' : '']
      .filter((piece) => piece !== '')
      .join('_'),
    title: own ? numbered : inAllLanguages(source, 'data.part-of', { label: numbered, part: partWords }),
    meaning: sentences(
      source,
      inAllLanguages(source, own ? `data.type.${field.type}` : `data.about.${part.name}`),
      ...(field.list ? [inAllLanguages(source, 'data.several')] : []),
      ...(field.derived ? [inAllLanguages(source, 'data.derived')] : []),
    ),
    kind: part.kind,
    ...(field.unit !== undefined && part.kind === 'number' && !part.name.startsWith('hours') && { unit: field.unit }),
    ...(part.name.startsWith('hours') && { unit: 'h' }),
    ...(part.language !== undefined && { language: part.language }),
    ...(categories && { categories }),
    mayBeMissing: index === 0,
    required: false,
    field: field.id,
    family: {
      id: `${field.id} ${own ? '' : part.name}`,
      title: own ? field.label : inAllLanguages(source, 'data.part-of', { label: field.label, part: partWords }),
    },
    value(line) {
      const cell = cellOf(line, field.id);
      if (!cell) return null;
      if (cell.state !== 'given') return index === 0 ? { missing: cell.state } : null;
      const value = valuesOf(cell)[index];
      return value === undefined ? null : part.of(value);
    },
  };
}

function categoriesOf(
  { type, vocabulary }: Field,
  { name }: FilledPart,
  units: ReadonlySet<string>,
  source: TableExport,
): readonly Category[] | undefined {
  if (name === 'unit') return unitCategories(source, units);
  if (name === 'form') return categoriesIn(source, ['ordinal', 'elapsed'], 'data.form');
  if (name === 'status') return statusCategories(source);
  if (name !== '' || type !== 'term' || !vocabulary) return undefined;
  return Object.values(vocabulary.terms).map(({ id, label }) => ({ value: id, label }));
}

/** The words of a status stand alone here, and need no full stop. */
function statusCategories(source: TableExport): Category[] {
  return categoriesIn(source, referenceStatuses, 'references.statusWords').map(({ value, label }) => ({
    value,
    label: Object.fromEntries(Object.entries(label).map(([tag, words]) => [tag, words?.replace(/[.。]$/, '')])),
  }));
}

function unboundColumn(field: Field, source: TableExport): ColumnOf<ArmLine> {
  const id = `${machineName(field.id)}_not_bound_to_arm`;
  const part = inAllLanguages(source, 'data.part.not_bound_to_arm');
  const title = inAllLanguages(source, 'data.part-of', { label: field.label, part });
  return {
    name: id,
    title,
    meaning: inAllLanguages(source, 'data.about.not_bound_to_arm'),
    kind: 'boolean',
    mayBeMissing: false,
    required: true,
    field: field.id,
    family: { id, title },
    value: ({ row }) => row.unbound.includes(field.id),
  };
}
