import type { Place } from '../../model/place.ts';

/** A source line, or what stands around the words meant in a long one; `…` where it goes on. */
export interface Excerpt {
  readonly before: string;
  readonly meant: string;
  readonly after: string;
}

/** Characters shown before the words meant, and in all. */
const lead = 24;
const shownLength = 72;

/** The source line at a place; nothing where the place quotes none. */
export function excerptAt({ line, column, endLine, endColumn, quote }: Place): Excerpt | undefined {
  if (!quote) return undefined;
  const start = startOfCharacter(quote, Math.max(0, column - 1 - lead));
  const stop = startOfCharacter(quote, Math.min(quote.length, start + shownLength));
  const from = Math.max(start, column - 1);
  const to = Math.min(stop, endLine === line && endColumn !== undefined ? endColumn - 1 : column);
  return {
    before: (start > 0 ? '…' : '') + quote.slice(start, from),
    meant: quote.slice(from, to),
    after: quote.slice(Math.max(from, to), stop) + (stop < quote.length ? '…' : ''),
  };
}

/** The index, or the one before it where it would cut a character of two units in half. */
export function startOfCharacter(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text[index] ?? '') ? index - 1 : index;
}
