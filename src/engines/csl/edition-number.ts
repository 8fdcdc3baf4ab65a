/** Words for numbers of editions, in English and Chinese. */
const numbers: readonly (readonly [string, string])[] = [
  ['first', '一'],
  ['second', '二'],
  ['third', '三'],
  ['fourth', '四'],
  ['fifth', '五'],
  ['sixth', '六'],
  ['seventh', '七'],
  ['eighth', '八'],
  ['ninth', '九'],
  ['tenth', '十'],
];

/**
 * An edition that is written with its word as the bare number, by which a style sets the word of the entry's
 * language: `4th ed.`, `Second edition`, `第4版`, `第二版` and `2 版` give 4, 2, 4, 2, 2. Others stay as they are
 * (`Rev. ed.`, `刻本`).
 */
export function editionNumber(edition: string): string {
  const written =
    /^第?\s*(\d+|[一二三四五六七八九十])\s*版$/.exec(edition.trim())?.[1] ??
    /^(\d+|[a-z]+)(?:st|nd|rd|th)?\s+ed(?:ition|\.|n\.?)?$/i.exec(edition.trim())?.[1];
  if (written === undefined) return edition;
  if (/^\d+$/.test(written)) return written;
  const index = numbers.findIndex((words) => words.includes(written.toLowerCase()));
  return index < 0 ? edition : String(index + 1);
}
