import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLabel } from '../../../src/engines/svg/break-label.ts';

/** A Han character or a mark of its width is 2 wide, what modifies one nothing, all else 1. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, one) => sum + (/\p{M}/u.test(one) ? 0 : one > '\u2e80' ? 2 : 1), 0);
const lines = (label: string, width: number): string[] => breakLabel(label, width, widthOf);

describe('a label', () => {
  test.each<[about: string, label: string, width: number, wanted: string[]]>([
    ['that fits stands on one line', '梗死区', 6, ['梗死区']],
    ['breaks between Han characters', '缺血性脑卒中', 6, ['缺血性', '脑卒中']],
    ['lets no comma begin a line', '肺、脾、脑', 4, ['肺、', '脾、', '脑']],
    ['lets no bracket end a line', '动脉内（IA）', 8, ['动脉内', '（IA）']],
    ['breaks at blanks, which are dropped', 'axonal remodeling improved', 10, ['axonal', 'remodeling', 'improved']],
    ['breaks behind a hyphen between letters', 'IL-8-treated hBMSC', 6, ['IL-8-treated', 'hBMSC']],
    ['breaks behind a slash between letters', 'Klotho/AMPK', 8, ['Klotho/', 'AMPK']],
    ['keeps a number with its unit', 'after 50 mg', 8, ['after', '50 mg']],
    ['keeps a number with its measure word', '共有50只大鼠', 6, ['共有', '50只大', '鼠']],
    ['lets go of a name that ends in a digit', 'CCL2 and IL-8', 8, ['CCL2 and', 'IL-8']],
    ['keeps a character with what modifies it', '葛\u{e0100}城', 2, ['葛\u{e0100}', '城']],
    ['breaks between Han characters of every plane', '𠂇𠂇', 2, ['𠂇', '𠂇']],
    ['keeps an arrow with its word', 'PI3K ↑ Akt ↑', 6, ['PI3K ↑', 'Akt ↑']],
    ['ends a line where it is told to', 'PI3K ↑\nAkt', 20, ['PI3K ↑', 'Akt']],
    ['that cannot break is left too wide', 'neuroprotection', 6, ['neuroprotection']],
  ])('%s', (_about, label, width, wanted) => {
    expect(lines(label, width)).toEqual(wanted);
  });

  test('loses nothing but blanks at line ends, and breaks only where it must', () => {
    const words = array(constantFrom('肺', '脾、', '（脑）', 'PI3K', '5', ' ', 'mg', '-', '↑', '\n')).map((some) =>
      some.join(''),
    );
    assert(
      property(words, integer({ min: 2, max: 30 }), (label, width) => {
        const set = lines(label, width);
        expect(set.join('').replaceAll(' ', '')).toBe(label.replaceAll(/\s/g, ''));
        expect(lines(label, 1000)).toHaveLength(label.split('\n').length);
      }),
    );
    assert(
      property(string(), (label) => {
        expect(lines(label, 1).join('').replaceAll(/\s/g, '')).toBe(label.replaceAll(/\s/g, ''));
      }),
    );
  });
});
