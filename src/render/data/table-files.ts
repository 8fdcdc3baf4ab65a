import type { Table } from '../../model/table.ts';
import { armsFile } from './arms-file.ts';
import type { DataFile, FileName } from './data-file.ts';
import { hasRemarks, remarksFile } from './remarks-file.ts';
import type { TableExport } from './table-export.ts';
import { valuesFile } from './values-file.ts';

const makers = { arms: armsFile, values: valuesFile, remarks: remarksFile } satisfies Record<
  FileName,
  (source: TableExport) => DataFile
>;

/** The flat files that a table comes in; one without notes and flags has no remarks. */
export function fileNames(table: Table): FileName[] {
  return ['arms', 'values', ...(hasRemarks(table) ? ['remarks' as const] : [])];
}

/** One flat file of a table. */
export function tableFile(name: FileName, source: TableExport): DataFile {
  return makers[name](source);
}

/** What stands between a table's id and a file's ending: nothing for the arms, `.values`, `.remarks`. */
export function suffixOf(name: FileName): string {
  return name === 'arms' ? '' : `.${name}`;
}
