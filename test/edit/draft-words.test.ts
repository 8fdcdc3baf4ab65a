import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { draftWords, type WordsWish } from '../../src/edit/scaffold/draft-words.ts';
import { parseYaml } from '../../src/read/yaml.ts';

const file = 'a/tables/t1.yaml';
const wish: WordsWish = { language: 'ja', sources: ['zh', 'en'], isWanted: () => true };

function drafted(text: string, own: Partial<WordsWish> = {}): string {
  const edited = applyEdits(text, draftWords({ file, text }, { ...wish, ...own }));
  expect(edited.refused).toEqual([]);
  return edited.text;
}

describe('words get a further language, whichever way they are written', () => {
  test.each([
    ['title:\n  zh: 题\n  en: T # ours\n', 'title:\n  zh: 题\n  en: T # ours\n  ja: 题 {untranslated}\n'],
    ['label: { zh: 题, en: T } # ours\n', "label: { zh: 题, en: T, ja: '题 {untranslated}' } # ours\n"],
    ['- zh: 题\n  en: T\n- id: x\n', '- zh: 题\n  en: T\n  ja: 题 {untranslated}\n- id: x\n'],
    ['only:\n  - en: T', 'only:\n  - en: T\n    ja: T {untranslated}'],
    [
      'alt:\n  zh: |-\n    一\n    二\n\n  en: |-\n    One\n\nnext: 1\n',
      'alt:\n  zh: |-\n    一\n    二\n\n  en: |-\n    One\n  ja: |-\n    一\n    二 {untranslated}\n\nnext: 1\n',
    ],
    [
      'name:\n  zh: { family: 张, given: 君 }\n',
      "name:\n  zh: { family: 张, given: 君 }\n  ja: { family: '张 {untranslated}', given: 君 }\n",
    ],
    [
      'label: { en: [week, weeks] }\n',
      "label: { en: [week, weeks], ja: [ 'week {untranslated}', 'weeks {untranslated}' ] }\n",
    ],
    [
      '- id: msc\n  zh: { preferred: 干细胞, forbidden: [细胞干] }\n  en: { preferred: stem cell }\n  abbr: SC\n',
      "- id: msc\n  zh: { preferred: 干细胞, forbidden: [细胞干] }\n  en: { preferred: stem cell }\n  ja: { preferred: '干细胞 {untranslated}' }\n  abbr: SC\n",
    ],
  ])('%j', (before, after) => expect(drafted(before)).toBe(after));
});

test.each([
  'title:\n  zh: 题\n  ja: 題\n',
  'editions: { zh: 1, en: 2 }\n',
  'zh: { label: { fr: T } }\n',
  'languages: [zh, en]\n',
  'words: { zh: 题, english: T }\n',
  '',
])('nothing is made of what has the language, or is no words in a language: %j', (text) =>
  expect(drafted(text)).toBe(text),
);

test('nothing is made of what is not wanted', () => {
  const text = '- id: one\n  title: { zh: 题 }\n- id: two\n  title: { zh: 题 }\n';
  expect(drafted(text, { isWanted: (path) => path[0] === 1 })).toBe(
    "- id: one\n  title: { zh: 题 }\n- id: two\n  title: { zh: 题, ja: '题 {untranslated}' }\n",
  );
});

test('whatever the words, they are read back without their mark, and all else as it was', () => {
  const words = fc
    .stringMatching(/^[\p{L}\d'"#:{}[\],&*!|>%@` -]{1,24}$/u)
    .filter((one) => one.trim() === one && one !== '');
  const value = fc.record({ zh: words, en: words });
  const tree = fc.record({
    title: value,
    list: fc.array(fc.record({ id: fc.constant('x'), label: value })),
    other: words,
  });
  fc.assert(
    fc.property(tree, fc.boolean(), (before, isFlow) => {
      const text = stringify(before, { lineWidth: 0, ...(isFlow && { collectionStyle: 'flow' as const }) });
      const source = parseYaml(drafted(text), file).value;
      const added = ({ zh, en }: typeof before.title) => ({ zh, en, ja: zh });
      expect(source?.value).toEqual({
        ...before,
        title: added(before.title),
        list: before.list.map(({ id, label }) => ({ id, label: added(label) })),
      });
      expect(source?.marked().map(({ path }) => path)).toEqual([
        ['title', 'ja'],
        ...before.list.map((_, index) => ['list', index, 'label', 'ja']),
      ]);
      expect(parse(text)).toEqual(before);
    }),
  );
});
