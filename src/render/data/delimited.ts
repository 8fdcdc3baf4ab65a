/** A value of a data file; `null` is an empty cell. */
export type DataValue = string | number | boolean | null;

/**
 * Rows as CSV: commas, quotes as in RFC 4180, but lines end with a line feed. Numbers stay plain. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front, as does one that begins with such an
 * apostrophe, so that `withoutGuard` gives every text back.
 */
export function formatCsv(rows: readonly (readonly DataValue[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\n`).join('');
}

/** The text that a guarded cell stands for. */
export function withoutGuard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}

const formula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

function formatCell(value: DataValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
