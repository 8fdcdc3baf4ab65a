import type { CitationItem, ClusterPart } from '../model/mdast.ts';
import type { CitationMarkStyle } from '../model/theme.ts';

/**
 * A cluster as it is printed. A work cited twice is printed once; numbers rise; neighbours are joined from the
 * style's count on (two in GB/T 7714-2015, clause 10; three in NLM), and every number of a joined range stays in
 * the parts, so that each can be linked and read out; a locator stands outside the bracket, as GB/T 7714 wants.
 */
export function layOutCluster(
  items: readonly CitationItem[],
  numbers: ReadonlyMap<string, number>,
  style: CitationMarkStyle,
): ClusterPart[] {
  const cited = new Map<string, CitationItem>();
  for (const item of items) if (numbers.has(item.key) && !cited.has(item.key)) cited.set(item.key, item);
  const sorted = [...cited.values()].sort((a, b) => numbers.get(a.key)! - numbers.get(b.key)!);
  const parts: ClusterPart[] = [text(style.open)];
  runs(sorted, numbers).forEach((run, index) => {
    if (index > 0) parts.push(text(style.separator));
    const joined = run.length >= Math.max(2, style.joinFrom);
    run.forEach((item, position) => {
      const inside = joined && position > 0 && position < run.length - 1;
      if (position > 0 && !inside) parts.push(text(joined ? style.range : style.separator));
      parts.push({ kind: 'number', number: numbers.get(item.key)!, key: item.key, ...(inside && { hidden: true }) });
    });
  });
  parts.push(text(style.close));
  const locator = sorted.at(-1)?.locator;
  if (locator) parts.push({ kind: 'locator', text: locator.replace(/^pp?\.\s*/, '') });
  return parts;
}

function text(value: string): ClusterPart {
  return { kind: 'text', text: value };
}

/** Runs of consecutive numbers; an item with a locator ends its run. */
function runs(items: readonly CitationItem[], numbers: ReadonlyMap<string, number>): CitationItem[][] {
  const result: CitationItem[][] = [];
  for (const item of items) {
    const run = result.at(-1);
    const last = run?.at(-1);
    const follows = last && !last.locator && numbers.get(item.key) === numbers.get(last.key)! + 1;
    if (run && follows) run.push(item);
    else result.push([item]);
  }
  return result;
}
