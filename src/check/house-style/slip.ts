import { oncePer } from '../../engines/once-per.ts';
import type { Passage } from './passage.ts';

/** Words from one index of a passage to another, and what is to stand there. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A breach of house style in a passage. */
export interface Slip {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** What mends it; empty where a person has to find the words. */
  readonly changes: readonly Change[];
  /** True when the changes touch nothing of what the passage says. */
  readonly safe: boolean;
}

/** What a found pattern calls for: other words in its place, or changes in it; nothing where it is no slip. */
export type Mend = string | Pick<Slip, 'changes' | 'safe'> | undefined;

/** A slip that a person has to mend. `text`: what may stand there. */
export function byHand(found: RegExpExecArray, text?: string): Mend {
  const changes = text === undefined ? [] : [{ ...spanOf(found), text }];
  return { changes, safe: false };
}

/** The slips that a pattern finds, unless `mend` makes nothing of what it found. */
export function slipsLike(
  passages: readonly Passage[],
  pattern: RegExp,
  mend: (found: RegExpExecArray, passage: Passage) => Mend,
): Slip[] {
  const slips: Slip[] = [];
  for (const passage of passages) {
    for (const found of matchesOf(pattern)(passage)) {
      const mended = mend(found, passage);
      if (mended === undefined || mended === found[0]) continue;
      const change = typeof mended === 'string' ? { changes: [difference(found, mended)], safe: true } : mended;
      slips.push({ passage, ...spanOf(found), ...change });
    }
  }
  return slips;
}

/** What a pattern finds in a passage, looked for once. */
const matchesOf = oncePer((pattern: RegExp) =>
  oncePer(({ words }: Passage): readonly RegExpExecArray[] => [...words.text.matchAll(pattern)]),
);

/** What becomes of the found words, without what stays as it is at both ends. */
function difference({ 0: found, index }: RegExpExecArray, text: string): Change {
  let same = 0;
  while (same < Math.min(found.length, text.length) && found[same] === text[same]) same += 1;
  const most = Math.min(found.length, text.length) - same;
  let sameBehind = 0;
  while (sameBehind < most && found.at(-1 - sameBehind) === text.at(-1 - sameBehind)) sameBehind += 1;
  const [start, end] = [index + same, index + found.length - sameBehind];
  return { start, end, text: text.slice(same, text.length - sameBehind) };
}

/** Where a found pattern stands in its passage. */
export function spanOf(found: RegExpExecArray): { start: number; end: number } {
  return { start: found.index, end: found.index + found[0].length };
}

/** The words of a slip with what stands around, as they are and as they are to be; without changes the latter is empty. */
export function showSlip({ passage, start, end, changes }: Slip, around: number): { found: string; wanted: string } {
  const { text } = passage.words;
  const before = text.slice(startOfWord(text, start - around, start), start).trimStart();
  const after = text.slice(end, endOfWord(text, end + around, end)).trimEnd();
  let mended = '';
  let at = start;
  for (const change of changes) {
    mended += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  mended += text.slice(at, end);
  const show = (words: string): string => `${before}${words}${after}`.replaceAll(/\uFFFC+/g, '…');
  return { found: show(text.slice(start, end)), wanted: changes.length === 0 ? '' : show(mended) };
}

/** Characters of a word around a slip that are shown at most. */
const longestWord = 16;

/** The index, or where the word begins that it would cut. */
function startOfWord(text: string, index: number, before: number): number {
  if (index >= before) return before;
  let start = Math.max(0, index);
  while (start > 0 && start > before - longestWord && isCut(text, start)) start -= 1;
  return start;
}

/** The index, or where the word ends that it would cut. */
function endOfWord(text: string, index: number, behind: number): number {
  if (index <= behind) return behind;
  let end = Math.min(text.length, index);
  while (end < behind + longestWord && isCut(text, end)) end += 1;
  return end;
}

/** True where a word of letters or digits, or a character of two units, would be cut. */
function isCut(text: string, index: number): boolean {
  return /^(?:[A-Za-z0-9]{2}|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(index - 1, index + 1));
}
