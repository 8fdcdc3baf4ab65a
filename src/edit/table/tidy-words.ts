import { unwelcomeCharacter } from '../../engines/unwelcome-characters.ts';

/** The words of a cell on one line, and what was done to them for that. */
export interface TidyWords {
  readonly text: string;
  /** True where the cell had several lines, which now stand in one. */
  readonly joined: boolean;
  /** True where characters were taken out that nobody sees, or that no text may hold. */
  readonly cleaned: boolean;
}

const everyUnwelcome = new RegExp(unwelcomeCharacter, 'gu');

/** A line break that a full-width mark makes needless. */
const breakBesideMark = /(?<=[，。；：、！？）》」』])\s*\n\s*|\s*\n\s*(?=[，。；：、！？）》」』])/g;

/** The words of a cell as a data file can hold them: on one line, single spaces, without characters that nobody sees. */
export function tidyWords(written: string): TidyWords {
  const wellFormed = written.toWellFormed().replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  const seen = wellFormed.replace(everyUnwelcome, '').trim();
  return {
    text: seen.replace(breakBesideMark, '').replace(/\s+/g, ' '),
    joined: seen.includes('\n'),
    cleaned: wellFormed.replace(/\s/g, '') !== seen.replace(/\s/g, '') || wellFormed.includes('\ufffd'),
  };
}
