import { expect, test } from 'vitest';
import { saysTheSame, wordsIn } from '../../src/render/hast/same-words.ts';

test.each([
  ['1', '1'],
  ['6～8', '6–8'],
  ['6~8', '6-8'],
  ['（5±0.2）', '(5 ± 0.2)'],
  ['1200', '1,200'],
  ['1 200 000', '1,200,000'],
  ['0.5 ml PBS', '0.5 mL PBS'],
  ['①1；②3', '(i) 1; (ii) 3'],
  ['CCL2、CXCL1', 'CCL2, CXCL1'],
  ['', ''],
])('%j and %j are the same to the eye', (one, other) => {
  expect(saysTheSame(one, other)).toBe(true);
});

test.each([
  ['1', '2'],
  ['1×10⁶个', '1 × 10⁶ cells'],
  ['12', '1,2'],
  ['1,20', '120'],
  ['①1；②3', '(i) 1; (iii) 3'],
  ['尾静脉', 'tail vein'],
  ['3 d', '3 h'],
  ['−5', '5'],
])('%j and %j are not', (one, other) => {
  expect(saysTheSame(one, other)).toBe(false);
});

test('citations are the same where they name the same works, however they are printed', () => {
  const cited = (key: string, text: string) =>
    wordsIn([{ type: 'citationCluster', items: [{ key }], parts: [{ kind: 'text', text }] } as never]);
  expect(saysTheSame(cited('a', '[1]'), cited('a', '1'))).toBe(true);
  expect(saysTheSame(cited('a', '[1]'), cited('b', '[1]'))).toBe(false);
});
