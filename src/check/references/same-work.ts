import { bareDoi } from '../../engines/csl/doi.ts';
import type { CslItem } from '../../model/csl.ts';

/** Two records of what seems to be one work, and by what. */
export interface SameWork<T> {
  readonly earlier: T;
  readonly later: T;
  readonly by: 'doi' | 'title';
}

/** Titles shorter than this, folded, are shared by too many works: 社论, Reply, Stroke. */
const shortestTitle = 12;
/** Titles that differ in spelling are looked for among those that begin or end alike in so many characters. */
const alikeIn = 16;
/** With how many of these a title is compared, so that thousands of like titles do not cost the square of their number. */
const mostCompared = 30;

/**
 * Pairs of records of one work: with the same DOI, or with nearly the same title, unless year, first author or DOI say
 * that they are two. Each record is named once, with the first that it repeats.
 */
export function sameWorks<T extends { readonly item: CslItem }>(records: readonly T[]): SameWork<T>[] {
  const byDoi = new Map<string, T>();
  const byPart = new Map<string, T[]>();
  return records.flatMap((later): SameWork<T>[] => {
    const doi = bareDoi(later.item.DOI)?.toLowerCase();
    const sameDoi = doi === undefined ? undefined : byDoi.get(doi);
    if (doi !== undefined && !sameDoi) byDoi.set(doi, later);
    const title = foldTitle(later.item.title);
    const parts = [...new Set([`${title.slice(0, alikeIn)}…`, `…${title.slice(-alikeIn)}`])];
    const candidates = title.length < shortestTitle ? [] : parts.flatMap((part) => byPart.get(part) ?? []);
    const sameTitle = sameDoi ? undefined : candidates.find((earlier) => isOneWork(earlier.item, later.item));
    for (const part of parts) {
      const alike = byPart.get(part) ?? [];
      if (alike.length < mostCompared) byPart.set(part, [...alike, later]);
    }
    const earlier = sameDoi ?? sameTitle;
    return earlier ? [{ earlier, later, by: sameDoi ? 'doi' : 'title' }] : [];
  });
}

/** Letters and digits of a title, without markup, accents and capitals. */
export function foldTitle(title: unknown): string {
  return String(title ?? '')
    .replace(/<[^<>]*>/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isOneWork(a: CslItem, b: CslItem): boolean {
  const [doiA, doiB] = [a, b].map(({ DOI }) => bareDoi(DOI)?.toLowerCase());
  if (doiA !== undefined && doiB !== undefined) return false;
  const differ = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;
  if (differ(yearOf(a), yearOf(b)) || differ(firstAuthor(a), firstAuthor(b))) return false;
  return isNearly(foldTitle(a.title), foldTitle(b.title));
}

function yearOf({ issued }: CslItem): string {
  return String(issued?.['date-parts']?.[0]?.[0] ?? '');
}

function firstAuthor({ author }: CslItem): string {
  const [first] = author ?? [];
  return foldTitle(first?.family ?? first?.literal);
}

/** True for texts that are alike but for a slip in every 25 characters; numbers must be the same (part 1, part 2). */
function isNearly(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.replace(/\P{N}+/gu, ' ') !== b.replace(/\P{N}+/gu, ' ')) return false;
  const limit = Math.floor(Math.min(a.length, b.length) / 25);
  return Math.abs(a.length - b.length) <= limit && distance(a, b, limit) <= limit;
}

/** Letters to change, put in or take out (Levenshtein); more than `limit` where it is more. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length]!;
}
