import type { CslDate } from '../../model/csl.ts';

/**
 * A date range whose ends are equally exact: `2019-05/2020` counts as 2019/2020. citeproc refuses any other.
 */
export function withEvenEnds(date: CslDate): CslDate {
  const parts = date['date-parts'];
  if (!parts || parts.length < 2) return date;
  const length = Math.min(...parts.map((end) => end.length));
  return { ...date, 'date-parts': parts.map((end) => end.slice(0, length)) };
}
