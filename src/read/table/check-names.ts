import type { Diagnostic } from '../../model/diagnostic.ts';
import { idsAreUnique } from '../rules/ids-are-unique.ts';
import type { DataPath, DataSource } from '../yaml.ts';
import { namesAreDeclared } from './rules/names-are-declared.ts';
import { rowIdsNameTheirTable } from './rules/row-ids-name-their-table.ts';
import type { TableYaml } from './schema.ts';

/**
 * What is wrong with a table's names: used twice, not declared.
 * Diagnostics: `ids-are-unique`, `names-are-declared`, `row-ids-name-their-table`.
 */
export function checkNames(table: string, yaml: TableYaml, source: DataSource): Diagnostic[] {
  const { columns, columnGroups, groups, rows, notes, flags } = yaml;
  const rowId = new RegExp(`^${table}-r\\d{2,}$`);
  return [
    ...repeated(columns, ['columns'], source),
    ...repeated(columnGroups, ['columnGroups'], source),
    ...repeated(groups, ['groups'], source),
    ...repeated(rows, ['rows'], source),
    ...rows.flatMap(({ arms }, index) => repeated(arms, ['rows', index, 'arms'], source)),
    ...repeated(notes, ['notes'], source),
    ...repeated(flags, ['flags'], source),
    ...rows
      .map(({ id }, index) => ({ id, path: ['rows', index, 'id'] }))
      .filter(({ id }) => !rowId.test(id))
      .map(({ id, path }) => rowIdsNameTheirTable.at(source.placeOf(path), { id, table })),
    ...undeclared(yaml, source),
  ];
}

function repeated(items: readonly { readonly id: string }[], path: DataPath, source: DataSource): Diagnostic[] {
  const first = new Map<string, number>();
  return items.flatMap(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, index);
      return [];
    }
    const earlier = source.placeOf([...path, before, 'id']);
    const values = { id, file: earlier.file, line: earlier.line };
    return [idsAreUnique.at(source.placeOf([...path, index, 'id']), values, [{ place: earlier }])];
  });
}

function undeclared(yaml: TableYaml, source: DataSource): Diagnostic[] {
  const known = {
    group: yaml.groups.map(({ id }) => id),
    flag: yaml.flags.map(({ id }) => id),
    row: yaml.rows.map(({ id }) => id),
    column: yaml.columns.map(({ id }) => id),
    field: Object.keys(yaml.fields),
  };
  type Use = [kind: keyof typeof known, name: string, path: DataPath];
  const uses = [
    ...yaml.columnGroups.flatMap(({ columns }, index) =>
      columns.map((column, position): Use => ['column', column, ['columnGroups', index, 'columns', position]]),
    ),
    ...yaml.rows.flatMap(({ group, flags, unbound }, index): Use[] => [
      ...(group === undefined ? [] : [['group', group, ['rows', index, 'group']] satisfies Use]),
      ...flags.map((flag, position): Use => ['flag', flag, ['rows', index, 'flags', position]]),
      ...unbound.map((field, position): Use => ['field', field, ['rows', index, 'unbound', position]]),
    ]),
    ...yaml.notes.flatMap(({ cells }, index) =>
      Object.entries(cells).flatMap(([row, columns]): Use[] => [
        ['row', row, ['notes', index, 'cells', row]],
        ...columns.map((column, position): Use => ['column', column, ['notes', index, 'cells', row, position]]),
      ]),
    ),
  ];
  return uses
    .filter(([kind, name]) => !known[kind].includes(name))
    .map(([kind, name, path]) => namesAreDeclared.at(source.placeOf(path), { kind, name, known: known[kind] }));
}
