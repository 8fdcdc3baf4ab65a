import type { UiLanguage } from '../../model/language.ts';
import { longestText } from '../../model/ports.ts';
import { sheetLimits, type SheetProblem } from '../../model/sheet.ts';
import { escapeControls } from '../report/escape.ts';

const megabyte = 1024 * 1024;

/** Why nothing could be read of a sheet, and what to do about it. `file`: as it was named. */
export function sheetProblemText(file: string, found: SheetProblem, ui: UiLanguage): string {
  return escapeControls({ zh: chinese, en: english }[ui](file, found));
}

function chinese(file: string, found: SheetProblem): string {
  switch (found.problem) {
    case 'absent':
      return `没有文件 ${file}。`;
    case 'not-regular':
      return `${file} 不是可以读取的文件。`;
    case 'too-large':
      return `${file} 太大（${found.megabytes} MB）：文件至多 ${sheetLimits.bytes / megabyte} MB，解压后至多 ${sheetLimits.unpackedBytes / megabyte} MB。`;
    case 'too-many-cells':
      return `${file} 的格子太多（${found.rows} 行、${found.columns} 列）：至多 ${sheetLimits.rows} 行、${sheetLimits.columns} 列。请删去表外的内容。`;
    case 'old-workbook':
      return `${file} 是旧式的 .xls 工作簿，或者加了密码。请不加密码，另存为 .xlsx。`;
    case 'no-sheet':
      return `${file} 既不是 .xlsx 工作簿，也不是文本。请存为 .xlsx 或 .csv。`;
    case 'broken':
      return found.line === undefined
        ? `${file} 是损坏的工作簿。请重新打开，另存一份。`
        : `${file} 的引号没有成对（约第 ${found.line} 行）。请改正，或另存为 .xlsx。`;
    case 'no-such-sheet':
      return found.names.length > 0
        ? `${file} 里没有这张工作表。有：${found.names.join('、')}。`
        : `${file} 只有一张表，没有名称；请去掉 --sheet。`;
    case 'empty':
      return `${file} 里没有内容。`;
  }
}

function english(file: string, found: SheetProblem): string {
  switch (found.problem) {
    case 'absent':
      return `There is no file ${file}.`;
    case 'not-regular':
      return `${file} is not a file that can be read.`;
    case 'too-large':
      return `${file} is too large (${found.megabytes} MB): a file may have ${sheetLimits.bytes / megabyte} MB, unpacked ${sheetLimits.unpackedBytes / megabyte} MB.`;
    case 'too-many-cells':
      return `${file} has too many cells (${found.rows} rows, ${found.columns} columns): there may be ${sheetLimits.rows} rows and ${sheetLimits.columns} columns. Remove what stands outside the table.`;
    case 'old-workbook':
      return `${file} is an old .xls workbook, or has a password. Save it as .xlsx without one.`;
    case 'no-sheet':
      return `${file} is neither an .xlsx workbook nor text. Save it as .xlsx or .csv.`;
    case 'broken':
      return found.line === undefined
        ? `${file} is a damaged workbook. Open it and save it anew.`
        : `${file} has a quotation mark that is never closed (near line ${found.line}). Mend it, or save the sheet as .xlsx.`;
    case 'no-such-sheet':
      return found.names.length > 0
        ? `${file} has no sheet of that name. There are: ${found.names.join(', ')}.`
        : `${file} has one sheet without a name; leave --sheet out.`;
    case 'empty':
      return `${file} is empty.`;
  }
}

/** That a table would be longer than a file of content may be. */
export function tooLongText(
  { path, bytes }: { readonly path: string; readonly bytes: number },
  ui: UiLanguage,
): string {
  const [would, may] = [(bytes / megabyte).toFixed(1), longestText / megabyte];
  return escapeControls(
    {
      zh: `${path} 会有 ${would} MB，一个文件至多 ${may} MB。请分成几个表。`,
      en: `${path} would have ${would} MB; a file may have ${may} MB. Divide it into several tables.`,
    }[ui],
  );
}
