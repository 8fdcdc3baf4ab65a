import { CsvError, parse } from 'csv-parse/sync';
import { textCell, type ReadSheet } from '../../model/sheet.ts';
import { fitRows } from './fit-rows.ts';

/** What separates the values of a line; of two that serve as well the one that makes more columns, else the first. */
const separators = ['\t', ';', ','] as const;

/** Records at the beginning by which the separator is known. */
const looked = 50;

/** Bytes of one record, beyond which a quotation mark must have been left open. */
const longestRecord = 1024 * 1024;

/**
 * A sheet of separated values (RFC 4180): commas, semicolons, or tabs, whichever makes lines of the same length; quoted
 * values may hold separators, line breaks, and doubled quotes. A first line `sep=;`, as Excel writes it, says which.
 */
export function readSeparated(text: string, encoding: string): ReadSheet {
  const stated = /^sep=(.)(?:\r\n|\r|\n)/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  try {
    const fitted = fitRows(recordsOf(body, stated?.[1] ?? separatorOf(body)), '', (value) => value.trim() === '');
    if (!fitted.rows) return fitted;
    return { sheet: { name: '', rows: fitted.rows.map((row) => row.map(textCell)), merged: [], encoding } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as { readonly lines?: number }).lines;
    return { problem: { problem: 'broken', ...(line !== undefined && { line: line + (stated ? 1 : 0) }) } };
  }
}

function recordsOf(text: string, delimiter: string, to?: number): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    ...(to !== undefined && { to }),
  });
}

function separatorOf(text: string): string {
  let best = { separator: ',', lines: 0, columns: 1 };
  for (const separator of separators) {
    const { lines, columns } = mostAlike(text, separator);
    if (lines > best.lines || (lines === best.lines && columns > best.columns)) best = { separator, lines, columns };
  }
  return best.separator;
}

/** The length that most records have, and how many have it; none where that is a single value. */
function mostAlike(text: string, separator: string): { readonly lines: number; readonly columns: number } {
  const none = { lines: 0, columns: 1 };
  try {
    const byLength = Map.groupBy(recordsOf(text, separator, looked), ({ length }) => length);
    const lengths = [...byLength].map(([columns, some]) => ({ lines: some.length, columns }));
    const most = lengths.reduce((a, b) => (b.lines > a.lines ? b : a), none);
    return most.columns > 1 ? most : none;
  } catch (error) {
    if (error instanceof CsvError) return none;
    throw error;
  }
}
