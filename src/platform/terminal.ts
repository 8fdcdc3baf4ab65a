import { stripVTControlCharacters } from 'node:util';
import type { UiLanguage } from '../model/language.ts';
import type { Progress } from '../model/ports.ts';

/** The part of `process.stderr` that is written to. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Progress that leaves the terminal as it found it. */
export interface LiveProgress extends Progress {
  /** Takes the live line away, so that what follows stands on a line of its own. */
  end(): void;
}

const eraseLine = '\r\u001b[2K';
const defaultColumns = 80;

/**
 * Tells how far the work has come: on a terminal in one line that is written over, elsewhere in a plain line per step,
 * without the details, which would fill a log.
 */
export function createProgress(stream: OutputStream, ui: UiLanguage): LiveProgress {
  let current = '';
  return {
    step(name, detail) {
      if (stream.isTTY) {
        const line = detail === undefined ? name[ui] : `${name[ui]}  ${detail}`;
        stream.write(eraseLine + fitted(line, (stream.columns ?? defaultColumns) - 1));
      } else if (name[ui] !== current) {
        stream.write(`${name[ui]}\n`);
      }
      current = name[ui];
    },
    end() {
      if (stream.isTTY && current !== '') stream.write(eraseLine);
      current = '';
    },
  };
}

/** True when a stream is a terminal that shows colours and nobody has asked for none (no-color.org). */
export function showsColours(
  stream: OutputStream,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  return stream.isTTY === true && !variables['NO_COLOR'] && variables['TERM'] !== 'dumb';
}

/** Columns that a text takes on a terminal: two for East Asian wide characters, none for marks and controls. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (/[\p{Mn}\p{Me}\p{Cc}\p{Cf}]/u.test(character)) continue;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/** Wide and full-width characters as far as text has them (UAX #11). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The text, cut at the end where it is wider than so many columns. */
export function fitted(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let cut = '';
  for (const character of text) {
    if (displayWidth(cut + character) > columns - 1) break;
    cut += character;
  }
  return `${cut}…`;
}
