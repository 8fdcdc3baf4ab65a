import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editScript } from '../../src/engines/edit-script.ts';
import { wordDiff, type DiffRun } from '../../src/engines/word-diff.ts';

/** The difference as a plain terminal shows it. */
function marked(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return wordDiff(before, after)
    .map(({ kind, text }) => marks[kind].join(text))
    .join('');
}

const textWithout = (runs: readonly DiffRun[], kind: DiffRun['kind']): string =>
  runs.map((run) => (run.kind === kind ? '' : run.text)).join('');

/** Pieces of both languages, of which two texts have enough in common. */
const piece = fc.constantFrom(
  ...'大鼠 小鼠 减少 约 67% 10^6^ 。 ， 𠀀 rats mice 1.5 e\u0301 - [](#t1) [^ed-x] 😀 [ \ud800 don’t CD73'.split(' '),
  ' ',
  '\n',
  '[@a; @b]',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('the difference of two texts', () => {
  test('gives both of them back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        expect(textWithout(runs, 'added')).toBe(before);
        expect(textWithout(runs, 'removed')).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  test('is nothing where there is none, and never an empty run or two alike in a row', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(wordDiff(before, before).filter(({ kind }) => kind !== 'same')).toEqual([]);
        const runs = wordDiff(before, after);
        runs.forEach(({ kind, text: words }, index) => {
          expect(words).not.toBe('');
          expect(kind).not.toBe(runs[index - 1]?.kind);
        });
      }),
    );
  });

  test.each([
    ['a number whole', '减少约67%脑梗死面积', '减少约76%脑梗死面积', '减少约[-67-]{+76+}%脑梗死面积'],
    ['a decimal whole', 'a dose of 1.5 mg', 'a dose of 1.25 mg', 'a dose of [-1.5-]{+1.25+} mg'],
    ['a power whole', '1×10^6^个', '1×10^5^个', '1×10[-^6^-]{+^5^+}个'],
    [
      'a citation whole',
      '操作容易[@li2022]。',
      '操作容易[@li2022; @wu2020]。',
      '操作容易[-[@li2022]-]{+[@li2022; @wu2020]+}。',
    ],
    ['a name with digits whole', 'express CD73', 'express CD90', 'express [-CD73-]{+CD90+}'],
    ['words of Latin letters', 'The rats were killed.', 'The mice were killed.', 'The [-rats-]{+mice+} were killed.'],
    ['Han by characters', '大鼠随机分组', '小鼠随机分为三组', '[-大-]{+小+}鼠随机分{+为三+}组'],
    ['two phrases, not confetti', '显著减少', '明显减少', '[-显著-]{+明显+}减少'],
    ['phrases across a comma', 'old, gray rats', 'young, white rats', '[-old, gray-]{+young, white+} rats'],
    [
      'and keeps apart what is far apart',
      'a cell and b cells',
      'x cell and y cells',
      '[-a-]{+x+} cell and [-b-]{+y+} cells',
    ],
    ['a new sentence', '甲。', '甲。乙。', '甲。{+乙。+}'],
    ['a text that is gone', 'All of it', '', '[-All of it-]'],
  ])('shows %s', (_, before, after, shown) => {
    expect(marked(before, after)).toBe(shown);
  });
});

describe('the common runs of two lists', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

  /** Length of the longest common subsequence, counted in the plain way. */
  function longest(before: readonly string[], after: readonly string[]): number {
    if (before.length === 0 || after.length === 0) return 0;
    const [[a, ...restA], [b, ...restB]] = [before, after] as const;
    return a === b ? 1 + longest(restA, restB) : Math.max(longest(restA, after), longest(before, restB));
  }

  test('are common, in order, and as long as can be', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const matches = editScript(before, after);
        let [i, j] = [0, 0];
        for (const { from, to, length } of matches) {
          expect(from).toBeGreaterThanOrEqual(i);
          expect(to).toBeGreaterThanOrEqual(j);
          expect(before.slice(from, from + length)).toEqual(after.slice(to, to + length));
          [i, j] = [from + length, to + length];
        }
        expect([i, j]).toEqual([before.length, after.length]);
        expect(matches.reduce((sum, { length }) => sum + length, 0)).toBe(longest(before, after));
      }),
    );
  });

  test('are found in long lists that differ little, and given up where all differs', () => {
    const long = Array.from({ length: 200_000 }, (_, index) => String(index));
    const changed = long.with(70_000, 'x').toSpliced(150_000, 1);
    expect(editScript(long, changed).map(({ length }) => length)).toEqual([70_000, 79_999, 49_999]);
    const other = long.map((item) => `${item}!`);
    expect(editScript(long, other)).toEqual([{ from: 200_000, to: 200_000, length: 0 }]);
  });
});
