/** What is offered in the place of words that are not there. */
export interface Suggestions {
  has(word: string): boolean;
  /** The first of what there is. */
  readonly known: readonly string[];
  /** What was probably meant; empty where nothing is near. */
  nearestTo(written: string): string;
}

/** More words than these help nobody to find the right one. */
const mostShown = 30;
/** Among so many findings nobody waits until each word has been compared with each. */
const mostComparisons = 1_000_000;

/** Offers what there is, however many words are asked for. */
export function suggestionsFrom(words: readonly string[]): Suggestions {
  const all = new Set(words);
  let comparisons = 0;
  return {
    has: (word) => all.has(word),
    known: words.length > mostShown ? [...words.slice(0, mostShown), '…'] : words,
    nearestTo(written) {
      comparisons += words.length;
      return comparisons > mostComparisons ? '' : (nearest(written, words) ?? '');
    },
  };
}

/** The word that differs from a written one by the fewest letters, if it is near enough to be what was meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.min(4, Math.ceil(written.length / 3) + 1);
  for (const word of known) {
    const distance = editDistance(wanted, word.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

/**
 * How many letters must be put in, taken out or changed to make one word of the other (Levenshtein); `limit` where it is
 * that many or more, found out at little cost, since a long text may hold thousands of words to compare with thousands.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, limit));
  for (let i = 1; i <= a.length; i += 1) {
    // No way through the cells farther from the diagonal is short enough.
    const next = Array.from({ length: b.length + 1 }, () => limit);
    if (i < limit) next[0] = i;
    let least = next[0]!;
    for (let j = Math.max(1, i - limit + 1); j <= Math.min(b.length, i + limit - 1); j += 1) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, changed, limit);
      least = Math.min(least, next[j]!);
    }
    if (least >= limit) return limit;
    row = next;
  }
  return row[b.length]!;
}
