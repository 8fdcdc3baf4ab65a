import type { Diagnostic } from '../../model/diagnostic.ts';
import { fieldsArePresent } from '../rules/fields-are-present.ts';
import type { DataSource } from '../yaml.ts';
import { columnGroupsStandTogether } from './rules/column-groups-stand-together.ts';
import { groupsStandTogether } from './rules/groups-stand-together.ts';
import type { TableYaml } from './schema.ts';

/**
 * What keeps groups of rows or columns from standing under one head.
 * Diagnostics: `groups-stand-together`, `column-groups-stand-together`, `fields-are-present` for a column of groups
 * in a table without any.
 */
export function checkGroups(yaml: TableYaml, source: DataSource): Diagnostic[] {
  const withoutGroups = yaml.groupColumn && yaml.groups.length === 0;
  return [
    ...tornRows(yaml.rows, source),
    ...columnsInTwoGroups(yaml.columnGroups, source),
    ...tornColumns(yaml, source),
    ...(withoutGroups ? [fieldsArePresent.at(source.placeOf(['groupColumn']), { field: 'groups' })] : []),
  ];
}

function tornRows(rows: TableYaml['rows'], source: DataSource): Diagnostic[] {
  const closed = new Set<string>();
  return rows.flatMap(({ id, group }, index) => {
    const before = rows[index - 1]?.group;
    if (before !== undefined && before !== group) closed.add(before);
    const torn = group !== undefined && closed.has(group) && before !== group;
    return torn ? [groupsStandTogether.at(source.placeOf(['rows', index, 'group']), { group, row: id })] : [];
  });
}

function columnsInTwoGroups(columnGroups: TableYaml['columnGroups'], source: DataSource): Diagnostic[] {
  const headed = new Map<string, string>();
  return columnGroups.flatMap(({ id: group, columns }, index) =>
    columns.flatMap((column, position) => {
      const other = headed.get(column);
      if (other === undefined) {
        headed.set(column, group);
        return [];
      }
      const place = source.placeOf(['columnGroups', index, 'columns', position]);
      return [columnGroupsStandTogether.at(place, { group, column, other, between: [] })];
    }),
  );
}

/** Of each group the first column, in print order, that a column outside it parts from those before. */
function tornColumns({ columns, columnGroups }: TableYaml, source: DataSource): Diagnostic[] {
  const order = new Map(columns.map(({ id }, position) => [id, position]));
  return columnGroups.flatMap(({ id: group, columns: grouped }, index) => {
    const positions = [...new Set(grouped.flatMap((column) => order.get(column) ?? []))].sort((a, b) => a - b);
    const torn = positions.findIndex((position, at) => at > 0 && position > positions[at - 1]! + 1);
    if (torn < 0) return [];
    const column = columns[positions[torn]!]!.id;
    const between = columns.slice(positions[torn - 1]! + 1, positions[torn]!).map(({ id }) => id);
    const place = source.placeOf(['columnGroups', index, 'columns', grouped.indexOf(column)]);
    return [columnGroupsStandTogether.at(place, { group, column, other: '', between })];
  });
}
