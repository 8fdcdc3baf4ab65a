import type { CitationItem, ClusterPart } from '../model/mdast.ts';
import type { CitationMarkStyle } from '../model/theme.ts';

/** A work of a cluster, with all places in it that the cluster points at. */
interface CitedWork {
  readonly key: string;
  readonly number: number;
  readonly locators: readonly string[];
}

/**
 * A cluster as it is printed. A work cited twice is printed once, with all its locators; numbers rise; neighbors are
 * joined from the style's count on (two in GB/T 7714-2015, clause 10; three in NLM), and every number of a joined range
 * stays in the parts, so that each can be linked and read out. A locator stands behind a bracket of its own, as GB/T 7714
 * wants (`[1,3][4]260`), or in parentheses behind its number, as AMA does (`1,3,4(p260)`).
 */
export function layOutCluster(
  items: readonly CitationItem[],
  numbers: ReadonlyMap<string, number>,
  style: CitationMarkStyle,
): ClusterPart[] {
  const works = citedWorks(items, numbers);
  if (style.locator === 'in-parentheses') return bracket(works, style);
  const brackets = runsOf(works, (work, last) => work.locators.length === 0 && last.locators.length === 0);
  const between = style.close === '' ? [text(style.separator)] : [];
  return brackets.flatMap((group, index) => [...(index > 0 ? between : []), ...bracket(group, style)]);
}

function citedWorks(items: readonly CitationItem[], numbers: ReadonlyMap<string, number>): CitedWork[] {
  const works = new Map<string, CitedWork>();
  for (const { key, locator } of items) {
    const number = numbers.get(key);
    if (number === undefined) continue;
    const known = works.get(key)?.locators ?? [];
    const isNew = locator !== undefined && !known.includes(locator);
    works.set(key, { key, number, locators: isNew ? [...known, locator] : known });
  }
  return [...works.values()].sort((a, b) => a.number - b.number);
}

/** Works within one pair of brackets; locators behind it, or behind each number. */
function bracket(works: readonly CitedWork[], style: CitationMarkStyle): ClusterPart[] {
  const isBehind = style.locator === 'behind';
  const parts: ClusterPart[] = [text(style.open)];
  const follows = (work: CitedWork, last: CitedWork): boolean =>
    work.locators.length === 0 && last.locators.length === 0 && work.number === last.number + 1;
  runsOf(works, follows).forEach((run, index) => {
    if (index > 0) parts.push(text(style.separator));
    const joined = run.length >= Math.max(2, style.joinFrom);
    run.forEach(({ key, number, locators }, position) => {
      const inside = joined && position > 0 && position < run.length - 1;
      if (position > 0 && !inside) parts.push(text(joined ? style.range : style.separator));
      parts.push({ kind: 'number', number, key, ...(inside && { hidden: true }) });
      if (!isBehind && locators.length > 0) parts.push(locatorPart(locators, style));
    });
  });
  parts.push(text(style.close));
  const behind = isBehind ? works.flatMap(({ locators }) => locators) : [];
  return behind.length > 0 ? [...parts, locatorPart(behind, style)] : parts;
}

/** Items in runs: each begins where `follows` does not hold between an item and the one before it. */
function runsOf<T>(items: readonly T[], follows: (item: T, last: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && follows(item, run.at(-1)!)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

function text(value: string): ClusterPart {
  return { kind: 'text', text: value };
}

function locatorPart(locators: readonly string[], style: CitationMarkStyle): ClusterPart {
  const words = locators.map((written) => locatorWords(written, style)).join(style.separator);
  return { kind: 'locator', text: style.locator === 'behind' ? words : `(${words})` };
}

/** Pages in whatever words: `p. 5`, `pp. 5–7, 9`, `第5～7页`. */
const pages = /^(?:pp?\.?|pages?|第)?\s*(?<numbers>[a-z]?\d+(?:\s*[-‑–—~～,，、]\s*[a-z]?\d+)*)\s*页?$/i;

/** Pages as the style has them, `260-262` or `pp260-262`; what is not a page as it is written. */
function locatorWords(written: string, style: CitationMarkStyle): string {
  const numbers = pages.exec(written)?.groups?.['numbers'];
  if (numbers === undefined) return written;
  const set = numbers.replace(/\s*[-‑–—~～]\s*/g, style.range).replace(/\s*[,，、]\s*/g, style.separator);
  if (style.locator === 'behind') return set;
  return `${/^\w+$/.test(set) ? 'p' : 'pp'}${set}`;
}
