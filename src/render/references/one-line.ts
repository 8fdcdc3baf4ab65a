/**
 * A value on one line: line breaks, tabs and other control characters count as a space, runs of spaces as one.
 * No value can then end its line and begin another field.
 */
export function oneLine(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
    : '';
}
