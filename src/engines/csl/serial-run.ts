import type { CslItem } from '../../model/csl.ts';

/**
 * The first and the last issue of a serial that is cited as a whole, in variables of their own, since CSL has one
 * volume and one issue: `stated-first-year`, `stated-first-volume`, `stated-first-issue`, and `stated-last-...` of one
 * that has ended. Years are those of a date range, of `1957-1990` in words, or of a date whose second half a program
 * has taken for the season (Zotero does). Nothing for other works, and for a volume that holds the whole run already
 * (`1883，1（1）—`).
 */
export function serialRun(item: CslItem): Readonly<Record<string, string>> {
  if (item.type !== 'periodical') return {};
  const [firstYear, lastYear] = years(item);
  if (!firstYear) return {};
  const [firstVolume, lastVolume] = ends(item.volume);
  const [firstIssue, lastIssue] = ends(item.issue);
  const isRunItself = /\d{4}/.test(String(item.volume ?? ''));
  const run = {
    'stated-first-year': firstYear,
    'stated-last-year': lastYear,
    ...(firstIssue && !isRunItself && { 'stated-first-issue': firstIssue, 'stated-first-volume': firstVolume }),
    ...(lastYear && firstIssue && !isRunItself && { 'stated-last-issue': lastIssue, 'stated-last-volume': lastVolume }),
  };
  return Object.fromEntries(Object.entries(run).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function years({ issued }: CslItem): (string | undefined)[] {
  const [first, last] = issued?.['date-parts'] ?? [];
  if (first) return [String(first[0]), last && Number(last[0]) > 0 ? String(last[0]) : yearIn(issued?.season)];
  const written = issued?.literal ?? issued?.raw ?? '';
  return [...written.matchAll(/\d{4}/g)].map(([year]) => year);
}

function yearIn(field: unknown): string | undefined {
  return /^\D*(\d{4})\D*$/.exec(String(field ?? ''))?.[1];
}

function ends(field: unknown): (string | undefined)[] {
  return String(field ?? '')
    .split(/[-–—~～]/)
    .map((end) => end.trim());
}
