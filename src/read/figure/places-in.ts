import type { Place } from '../../model/place.ts';

/** A point of a text, line and column from 1. */
export interface PointInText {
  readonly line: number;
  readonly column: number;
}

/** Places in a file of markup: each with its line, a tag that begins there meant as far as its name. */
export function placesIn(file: string, text: string): (point: PointInText) => Place {
  const lines = text.split('\n');
  return ({ line, column }) => {
    const quote = lines[line - 1] ?? '';
    const tag = /^<[!?/]?[^\s<>/]*/.exec(quote.slice(column - 1))?.[0] ?? '';
    return { file, line, column, quote, ...(tag !== '' && { endLine: line, endColumn: column + tag.length }) };
  };
}
