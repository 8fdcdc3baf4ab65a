import type { DataValue } from './data-file.ts';
import type { Guard } from './guard.ts';

const utf8 = new TextEncoder();

/** Characters that are put together before they become bytes. */
const chunk = 65_536;

/**
 * Lines as CSV in UTF-8: commas, quotes as in RFC 4180, but lines end with a line feed. Numbers and reasons stand plain,
 * negative numbers too; a column's guard is for texts alone. `mark`: with a byte order mark in front, by which Excel knows UTF-8.
 */
export function csvBytes(
  lines: Iterable<readonly DataValue[]>,
  guardOf: (column: number) => Guard,
  { mark = false }: { readonly mark?: boolean } = {},
): Uint8Array {
  const parts: Uint8Array[] = [];
  let text = mark ? '\ufeff' : '';
  for (const line of lines) {
    text += `${line.map((value, column) => csvCell(value, guardOf(column))).join(',')}\n`;
    if (text.length < chunk) continue;
    parts.push(utf8.encode(text));
    text = '';
  }
  parts.push(utf8.encode(text));
  return new Uint8Array(Buffer.concat(parts));
}

function csvCell(value: DataValue, guard: Guard): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.missing;
  if (typeof value !== 'string') return String(value);
  const text = guard.put(value);
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
