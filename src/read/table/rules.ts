import { columnGroupsStandTogether } from './rules/column-groups-stand-together.ts';
import { groupsStandTogether } from './rules/groups-stand-together.ts';
import { namesAreDeclared } from './rules/names-are-declared.ts';
import { patternsAreWellFormed } from './rules/patterns-are-well-formed.ts';
import { rowIdsNameTheirTable } from './rules/row-ids-name-their-table.ts';
import { unitsInHeadsAreShared } from './rules/units-in-heads-are-shared.ts';
import { valuesStandOnce } from './rules/values-stand-once.ts';

/** The rules that reading a table can find broken, by id, beside those of `columns/` and of data files. */
export const tableRules = {
  'column-groups-stand-together': columnGroupsStandTogether,
  'groups-stand-together': groupsStandTogether,
  'names-are-declared': namesAreDeclared,
  'patterns-are-well-formed': patternsAreWellFormed,
  'row-ids-name-their-table': rowIdsNameTheirTable,
  'units-in-heads-are-shared': unitsInHeadsAreShared,
  'values-stand-once': valuesStandOnce,
} as const;
