import type { Localized } from '../../model/language.ts';
import type { Arm, CellValue, ResolvedRow, Row } from '../../model/table.ts';
import type { TableExport } from './table-export.ts';

/** What a line of a file about arms is about: an arm, or a study whose arms the table does not tell apart. */
export interface ArmLine {
  readonly row: Row;
  readonly arm: Arm | undefined;
  /** The row as each edition prints it. */
  readonly printed: Localized<ResolvedRow>;
}

/** One line an arm, in the order of the table. */
export function* armLines({ table, languages, printed }: TableExport): Generator<ArmLine> {
  const rows = new Map(languages.map((language) => [language, rowsById(printed[language])]));
  for (const row of table.rows) {
    const own = Object.fromEntries(languages.map((language) => [language, rows.get(language)!.get(row.id)]));
    for (const arm of row.arms.length > 0 ? row.arms : [undefined]) yield { row, arm, printed: own };
  }
}

/** An id that no other line has: `t1-r04.a`, or the row's for a study without arms. Ids themselves have no dot. */
export function armId({ row, arm }: Pick<ArmLine, 'row' | 'arm'>): string {
  return arm ? `${row.id}.${arm.id}` : row.id;
}

/** What holds for the arm: its own value, else the row's. */
export function cellOf({ row, arm }: Pick<ArmLine, 'row' | 'arm'>, field: string): CellValue | undefined {
  return arm?.values[field] ?? row.values[field];
}

function rowsById(table: TableExport['printed'][string]): ReadonlyMap<string, ResolvedRow> {
  return new Map(table?.rows.map((row) => [row.id, row]));
}
