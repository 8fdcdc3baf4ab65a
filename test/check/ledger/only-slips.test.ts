import { describe, expect, test } from 'vitest';
import { onlySlips } from '../../../src/check/ledger/only-slips.ts';
import type { GlossaryTerm } from '../../../src/model/glossary.ts';
import { wholeFile } from '../../../src/model/place.ts';

const place = wholeFile('glossary.yaml');
const form = (preferred: string) => ({ preferred, allowed: [], forbidden: [], exact: false, place });
const term = (id: string, zh: string, en: string): GlossaryTerm => ({
  id,
  forms: { zh: form(zh), en: form(en) },
  house: false,
  place,
});
const glossary = [
  term('ileum', '回肠', 'ileum'),
  term('ilium', '髂骨', 'ilium'),
  term('msc', '间充质干细胞', 'mesenchymal stem cell'),
];

describe('a slip set right', () => {
  test.each([
    ['en', 'Infarct volmue was measured.', 'Infarct volume was measured.'],
    ['en', 'Mesenchmal stem cells were injected.', 'Mesenchymal stem cells were injected.'],
    ['en', 'The the rats recovered', 'The rats recovered.'],
    ['zh', '大鼠恢复地很快。', '大鼠恢复得很快。'],
    ['zh', '共分三组,', '共分三组，'],
  ])('keeps the names (%s): %s', (language, before, after) => {
    expect(onlySlips(before, after, language, glossary)).toBe(true);
  });
});

describe('more than a slip', () => {
  test.each([
    ['a figure', 'en', 'in 12 rats', 'in 21 rats'],
    ['a number in words', 'en', 'There were three rats.', 'There were there rats.'],
    ['a unit', 'zh', '注射 8 μL。', '注射 8 mL。'],
    ['a citation', 'en', 'as shown [@smith2001]', 'as shown [@smith2002]'],
    ['a negation', 'zh', '未见改善。', '可见改善。'],
    ['a negation, through a space alone', 'en', 'There was no table effect.', 'There was notable effect.'],
    ['a direction that was misspelt', 'en', 'Volume was redcued.', 'Volume was reduced.'],
    ['a direction', 'en', 'Expression increased.', 'Expression decreased.'],
    ['another term', 'en', 'The ileum was removed.', 'The ilium was removed.'],
    ['other words', 'en', 'The rats were fed.', 'The rats were bled.'],
    ['another character', 'zh', '左侧梗死。', '右侧梗死。'],
    ['nothing at all', 'zh', '甲。', '甲。'],
  ])('is %s (%s)', (_, language, before, after) => {
    expect(onlySlips(before, after, language, glossary)).toBe(false);
  });
});

test('in a language whose numbers cannot be read, letters are judged all the same', () => {
  expect(onlySlips('Die Katzen erholten sich.', 'Die Ratten erholten sich.', 'de', [])).toBe(false);
  expect(onlySlips('Die Ratten erhloten sich.', 'Die Ratten erholten sich.', 'de', [])).toBe(true);
});
