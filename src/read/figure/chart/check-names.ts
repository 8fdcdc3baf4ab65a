import { nearest } from '../../../engines/nearest.ts';
import { channelsOf, groupField, type Chart } from '../../../model/chart.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Table } from '../../../model/table.ts';
import type { DataPath, DataSource } from '../../data-source.ts';
import { chartNamesAreKnown } from '../rules/chart-names-are-known.ts';

/** A name that a chart uses, and what there is to choose from. */
interface Use {
  readonly kind: 'field' | 'term' | 'class';
  readonly name: string;
  readonly of: string;
  readonly known: readonly string[];
  readonly path: DataPath;
}

/** What a chart names and its table does not have. Diagnostics: `chart-names-are-known`. */
export function checkChartNames(chart: Chart, table: Table, source: DataSource): Diagnostic[] {
  return usesOf(chart, table)
    .filter(({ name, known }) => !known.includes(name))
    .map(({ path, ...values }) => {
      const place = values.kind === 'class' ? source.keyPlaceOf(path) : source.placeOf(path);
      return chartNamesAreKnown.at(place, { ...values, nearest: nearest(values.name, values.known) ?? '' });
    });
}

function usesOf(chart: Chart, table: Table): Use[] {
  const fields = Object.keys(table.fields);
  const fieldAt = (name: string, path: DataPath, known = fields): Use => ({
    kind: 'field',
    name,
    of: table.id,
    known,
    path,
  });
  const channels = channelsOf(chart).flatMap(([channel, { field, names }]) => [
    fieldAt(field, ['chart', channel, 'field'], table.groups.length > 0 ? [...fields, groupField] : fields),
    ...Object.keys(names).map((name): Use => ({
      kind: 'class',
      name,
      of: field,
      known: classesOf(table, field),
      path: ['chart', channel, 'names', name],
    })),
  ]);
  const zeros = [['x', chart.x?.zero] as const, ['y', chart.y?.zero] as const].flatMap(([axis, zero]): Use[] => {
    if (!zero) return [];
    const path = ['chart', axis, 'zero'];
    const terms = Object.keys(table.fields[zero.field]?.vocabulary?.terms ?? {});
    const term: Use = { kind: 'term', name: zero.term, of: zero.field, known: terms, path: [...path, 'term'] };
    return [fieldAt(zero.field, [...path, 'field']), ...(terms.length > 0 ? [term] : [])];
  });
  return [...channels, ...zeros, ...(chart.text ? [fieldAt(chart.text.field, ['chart', 'text', 'field'])] : [])];
}

/** The classes of the terms that a field can hold. */
function classesOf({ fields }: Table, field: string): string[] {
  const terms = Object.values(fields[field]?.vocabulary?.terms ?? {});
  return [...new Set(terms.flatMap((term) => term.class ?? []))];
}
