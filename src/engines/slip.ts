import type { DiffRun } from './word-diff.ts';

/** One change: words that give way to others. */
interface Change {
  readonly removed: string;
  readonly added: string;
}

/**
 * True when a change looks like a slip of the pen set right, so that the text says what it said: punctuation, spaces,
 * capitals, a letter within a longer word, characters that writers of Chinese mix up, a word written twice. Figures,
 * signs and all else a reader would notice are more than that. Only a person can tell for sure.
 */
export function seemsSlip(runs: readonly DiffRun[]): boolean {
  const changes = changesIn(runs);
  return changes.length > 0 && changes.every(({ change, before }) => isSlip(change, before));
}

/** The changes of a text, each with the words that stand before it. */
function changesIn(runs: readonly DiffRun[]): { change: Change; before: string }[] {
  const found: { change: Change; before: string }[] = [];
  let [removed, added, before] = ['', '', ''];
  const close = (): void => {
    if (removed || added) found.push({ change: { removed, added }, before });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of runs) {
    if (kind === 'same') {
      close();
      before = text;
    } else if (kind === 'removed') removed += text;
    else added += text;
  }
  close();
  return found;
}

/** Punctuation that may go or come without a change of sense; not `-`, `%`, `/`, `±` and the like. */
const punctuation = /[\s,.;:!?'"()，。；：、！？“”‘’「」『』（）《》…·—]+/gu;

const han = /\p{Script=Han}/u;

function isSlip({ removed, added }: Change, before: string): boolean {
  if (/\p{N}|[[\]$^~]/u.test(removed + added)) return false;
  const [earlier, later] = [removed, added].map((text) => text.toLowerCase().split(punctuation).filter(Boolean));
  if (earlier!.join('') === later!.join('')) return true;
  if (later!.length === 0 && earlier!.length === 1) return isTwice(earlier![0]!, before);
  return earlier!.length === later!.length && earlier!.every((word, index) => isMisspelt(word, later![index]!));
}

/** True for a word that repeats the one before it. */
function isTwice(word: string, before: string): boolean {
  const earlier = before.toLowerCase().trimEnd();
  return han.test(word) ? earlier.endsWith(word) : earlier.split(/[^\p{L}\p{M}]+/u).at(-1) === word;
}

function isMisspelt(earlier: string, later: string): boolean {
  if (earlier === later) return true;
  return han.test(earlier + later) ? isMixedUp(earlier, later) : isOneLetterOff(earlier, later);
}

/** Characters that are often written for one another. */
const mixedUp = ['的地得', '作做', '像象', '它他', '账帐', '即既', '已己', '候侯', '辩辨', '黏粘', '症征'];

function isMixedUp(earlier: string, later: string): boolean {
  const [a, b] = [[...earlier], [...later]];
  const isOne = (x: string, y: string): boolean =>
    x === y || mixedUp.some((some) => some.includes(x) && some.includes(y));
  return a.length === b.length && a.every((character, index) => isOne(character, b[index]!));
}

/** Shorter words are too near to one another: dose, does. */
const shortestWord = 5;

/** True for words that differ in one letter, or in two neighbours changed about; never in the first, which may negate. */
function isOneLetterOff(earlier: string, later: string): boolean {
  const [a, b] = [[...earlier], [...later]];
  if (Math.min(a.length, b.length) < shortestWord || a[0] !== b[0]) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const isSwapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isSwapped || Math.max(left.length, right.length) === 1;
}
