/** First and last page of a record. */
export interface PageRange {
  readonly first: string;
  readonly last?: string;
}

/**
 * The pages of a record: `526-531` in two, with a shortened last page (`284-7`) in full. An article number, a list
 * (`12, 15-18`) or anything else that is no range of two is one value.
 */
export function pageRange(page: string): PageRange {
  const match = /^([^\s,;&–—-]+)\s*[–—-]+\s*([^\s,;&–—-]+)$/.exec(page.trim());
  if (!match) return { first: page };
  const [, first, last] = match as unknown as [string, string, string];
  const isShortened = /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length;
  return { first, last: isShortened ? first.slice(0, first.length - last.length) + last : last };
}
