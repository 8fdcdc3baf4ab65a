/** First and last page of a record. */
export interface PageRange {
  readonly first: string;
  readonly last?: string;
}

/**
 * The pages of a record: `526-531` in two, with a shortened last page (`284-7`) in full. An article number, a list
 * (`12, 15-18`) or anything else that is no range of two, as one that runs backwards (`2020-15`), is one
 * value.
 */
export function pageRange(page: string): PageRange {
  const match = /^([^\s,;&–—-]+)\s*[–—-]+\s*([^\s,;&–—-]+)$/.exec(page.trim());
  if (!match) return { first: page };
  const [, first, last] = match as unknown as [string, string, string];
  if (!/^\d+$/.test(first) || !/^\d+$/.test(last)) return { first, last };
  const full = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return Number(full) < Number(first) ? { first: page } : { first, last: full };
}
