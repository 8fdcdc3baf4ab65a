import { editScript } from './edit-script.ts';
import { inlineMarkPattern } from './inline-marks.ts';

/** A run of words that stand in both versions of a text, or in the earlier or the later one alone. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words in a row that are still read as one phrase with what changes around them. */
const longestThread = 3;

/** A stretch of words that stay, or that give way to others. */
interface Stretch {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

/**
 * What was removed from a text and what was added to it, word by word: the runs without the added ones are the earlier
 * text, those without the removed ones the later. Words that stay among many that change are taken as changed with
 * them, so that a person reads two phrases and no confetti. What is a word does not depend on the ICU of the machine.
 */
export function wordDiff(before: string, after: string): DiffRun[] {
  const stretches = withoutThreads(stretchesOf(wordsIn(before), wordsIn(after)));
  const runs = stretches.flatMap(({ same, removed, added }): DiffRun[] => [
    { kind: 'same', text: same },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]);
  return runs.filter(({ text }) => text !== '');
}

/** Scripts that write no spaces between words: a word is one character. */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const letter = `(?:(?![${unspaced}])[\\p{L}\\p{N}]\\p{M}*)`;

/** Inline marks of a text, which are one word whatever is in them; numbers; words; gaps; any other character. */
const word = new RegExp(
  [inlineMarkPattern, `(?:\\p{N}+(?:[.,]\\p{N}+)+|${letter}+(?:['’]${letter}+)*)+`, '\\s+', '.\\p{M}*'].join('|'),
  'gsu',
);

function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

function stretchesOf(before: readonly string[], after: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const { from, to, length } of editScript(before, after)) {
    stretches.push({
      same: '',
      removed: before.slice(i, from).join(''),
      added: after.slice(j, to).join(''),
    });
    stretches.push({ same: before.slice(from, from + length).join(''), removed: '', added: '' });
    [i, j] = [from + length, to + length];
  }
  return stretches.filter(({ same, removed, added }) => same || removed || added);
}

/** Joins changes that only a thread holds apart. */
function withoutThreads(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    let last = stretch;
    for (;;) {
      const [earlier, thread] = [joined.at(-2), joined.at(-1)];
      if (last.same || !earlier || !thread?.same || !isThread(thread.same, earlier, last)) break;
      joined.length -= 2;
      last = {
        same: '',
        removed: earlier.removed + thread.same + last.removed,
        added: earlier.added + thread.same + last.added,
      };
    }
    joined.push(last);
  }
  return joined;
}

/** True for few words that say nothing by themselves, or less than what changes on either side. */
function isThread(same: string, earlier: Stretch, later: Stretch): boolean {
  const words = wordsIn(same).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
  return words === 0 || (words <= longestThread && same.length <= Math.min(sizeOf(earlier), sizeOf(later)));
}

function sizeOf({ removed, added }: Stretch): number {
  return Math.max(removed.length, added.length);
}
