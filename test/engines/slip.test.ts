import { describe, expect, test } from 'vitest';
import { seemsSlip } from '../../src/engines/slip.ts';
import { wordDiff } from '../../src/engines/word-diff.ts';

const seems = (before: string, after: string): boolean => seemsSlip(wordDiff(before, after));

describe('a slip of the pen', () => {
  test.each([
    ['a comma', 'In rats the dose was low.', 'In rats, the dose was low.'],
    ['a full stop of the other kind', '大鼠随机分组.', '大鼠随机分组。'],
    ['a capital', 'the Rats were killed', 'the rats were killed'],
    ['a gap', '大鼠 随机分组', '大鼠随机分组'],
    ['a letter too many', 'the treatmennt', 'the treatment'],
    ['a letter that is lacking', 'the treatmnt', 'the treatment'],
    ['two letters changed about', 'they recieve cells', 'they receive cells'],
    ['characters that are mixed up', '明显的减少', '明显地减少'],
    ['a word written twice', 'the the rats', 'the rats'],
    ['a character written twice', '减少了了梗死', '减少了梗死'],
    ['several of them', 'The treatmnt helps rats', 'The treatment helps rats.'],
  ])('may be %s', (_, before, after) => {
    expect(seems(before, after)).toBe(true);
  });

  test.each([
    ['a figure', '减少约67%', '减少约76%'],
    ['a point within a figure', 'a dose of 15 mg', 'a dose of 1.5 mg'],
    ['a sign', 'p < 0.05', 'p > 0.05'],
    ['a minus', 'at -20 degrees', 'at 20 degrees'],
    ['a negation', '明显减少', '不明显减少'],
    ['a negation in one letter', 'a typical course', 'an atypical course'],
    ['a direction', 'infarct size increased', 'infarct size decreased'],
    ['a direction in one character', '面积增大', '面积减大'],
    ['another short word', 'the rats ran', 'the cats ran'],
    ['a citation', '容易[@li2022]', '容易[@wu2020]'],
    ['a citation taken out', '容易[@li2022]。', '容易。'],
    ['a new sentence', '甲。', '甲。乙。'],
    ['a slip beside a change', 'The treatmnt helps rats', 'The treatment harms rats'],
    ['no change at all', 'The same', 'The same'],
  ])('is never %s', (_, before, after) => {
    expect(seems(before, after)).toBe(false);
  });
});
