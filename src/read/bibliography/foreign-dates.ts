import type { CslDate } from '../../model/csl.ts';

/**
 * A date or a range of dates as ISO 8601-2 and BibLaTeX write it (`2019-05-03`, `2019-05/2019-06`, `1950~`), or as RIS
 * does (`2019/05/03/`); anything else is kept as words.
 */
export function readDate(value: string): CslDate | undefined {
  const words = value.trim();
  if (words === '') return undefined;
  const ris = /^(-?\d{1,4})\/(\d{0,2})\/(\d{0,2})(?:\/(.*))?$/.exec(words);
  if (ris) return { 'date-parts': [numbers(ris.slice(1, 4))] };
  const other = /^\/\/\/?(.+)$/.exec(words);
  if (other) return { literal: other[1]!.trim() };
  const ends = words
    .split('/')
    .map((end) => /^(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?([~?%])?$/.exec(end.trim()));
  const open = words.endsWith('/') || words.endsWith('/..');
  const found = ends.filter((end) => end !== null);
  if (found.length === 0 || (found.length < ends.length && !open) || found.length > 2) return { literal: words };
  return {
    'date-parts': found.map((end) => numbers(end.slice(1, 4))),
    ...(found.some((end) => end[4]) && { circa: true }),
  };
}

/** A year with what BibTeX has beside it; `month` is a name, a number, or holds the day too (`mar 15`). */
export function readYear(year: string, month: string, day: string): CslDate | undefined {
  if (!/^-?\d{1,4}$/.test(year.trim())) return year.trim() === '' ? undefined : { literal: year.trim() };
  const [, name = '', dayInMonth = ''] = /^([A-Za-z]*|\d*)\.?(?:\s*~?\s*(\d{1,2}))?/.exec(month.trim()) ?? [];
  const number = /^\d+$/.test(name) ? name : String(monthNumber(name) ?? '');
  return { 'date-parts': [numbers([year.trim(), number, day.trim() || dayInMonth])] };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function monthNumber(name: string): number | undefined {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** Year, month and day as far as they go on from one another. */
function numbers(parts: readonly (string | undefined)[]): number[] {
  const end = parts.findIndex((part) => !part);
  return (end < 0 ? parts : parts.slice(0, end)).map(Number);
}
