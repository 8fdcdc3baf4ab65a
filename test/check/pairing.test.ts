import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesBetween } from '../../src/check/pairs/pairing.ts';
import type { Text } from '../../src/model/article.ts';
import { readText } from '../../src/read/markdown/read-text.ts';

function read(markdown: string, language: string): Text {
  const { value, diagnostics } = readText(markdown, `${language}.md`, language);
  expect(diagnostics).toEqual([]);
  return value!;
}

const differences = (zh: string, en: string) =>
  differencesBetween(read(zh, 'zh'), read(en, 'en'), ['t1']).map(({ section, problem, index }) => [
    section,
    problem,
    index,
  ]);

describe('two languages pair', () => {
  test.each([
    ['whatever the words', '甲\n\n乙\n\n- 丙\n- 丁\n', 'One\n\nTwo\n\n- Three\n- Four\n'],
    [
      'with notes defined anywhere',
      '甲[^a]乙[^b]\n\n[^a]: 一\n\n[^b]: 二\n',
      'A[^a] b[^b]\n\n[^b]: two\n\n[^a]: one\n',
    ],
    [
      'with the abstract anywhere',
      '## 摘要 {#abs}\n\n甲\n\n## 一 {#s1}\n\n乙\n',
      '## One {#s1}\n\nB\n\n## Abstract {#abs}\n\nA\n',
    ],
    ['with a query that is asked in one language', '甲[^q-a]\n\n[^q-a]: 何时？\n', 'A\n'],
    ['with a placement of what is not there, which is found by itself', '::table{#t1}\n', '::table{#t7}\n'],
  ])('%s', (_, zh, en) => expect(differences(zh, en)).toEqual([]));
});

describe('a difference is found once', () => {
  test.each([
    [
      'a section that one lacks',
      '## 一 {#s1}\n\n甲\n\n## 二 {#s2}\n\n乙\n',
      '## One {#s1}\n\nA\n',
      [['s2', 'absent', 0]],
    ],
    [
      'a section under another id',
      '## 一 {#s1}\n\n甲\n',
      '## One {#one}\n\nA\n',
      [
        ['s1', 'absent', 0],
        ['one', 'absent', 0],
      ],
    ],
    ['a note that one lacks', '甲[^a]\n\n[^a]: 一\n', 'A\n', [['notes', 'absent', 0]]],
    ['a list instead of paragraphs', '甲\n\n乙\n', '- A\n- B\n', [['s0', 'kind', 0]]],
    ['an id that one lacks', '甲 {#x}\n', 'A\n', [['s0', 'id', 0]]],
    [
      'a heading of another level',
      '## 一 {#s1}\n\n### 二 {#s2}\n\n乙\n',
      '## One {#s1}\n\n## Two {#s2}\n\nB\n',
      [['s2', 'level', 0]],
    ],
    [
      'sections in another order',
      '## 一 {#s1}\n\n## 二 {#s2}\n',
      '## Two {#s2}\n\n## One {#s1}\n',
      [['s1', 'order', 0]],
    ],
  ])('for %s', (_, zh, en, expected) => expect(differences(zh, en)).toEqual(expected));

  test.each([
    ['citations', '甲[@a]\n\n乙[@b]\n\n丙[@c]\n', 'A [@a]\n\nC [@c]\n', 1],
    ['numbers', '甲1\n\n乙2\n\n丙3\n', 'A 1\n\nB 2\n', 2],
    ['kinds', '甲\n\n- 乙\n\n丙\n', 'A\n\nC\n', 1],
  ])('where %s show that a paragraph is missing', (_, zh, en, index) => {
    expect(differences(zh, en)).toEqual([['s0', 'count', index]]);
  });
});

test('one paragraph taken out is one difference, in its section', () => {
  const sections = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(sections, fc.nat(), fc.nat(), (counts, anySection, anyParagraph) => {
      const all = counts.map((count, section) =>
        Array.from({ length: count }, (_, paragraph) => `第 ${section + 1}.${paragraph + 1} 段`),
      );
      const at = anySection % counts.length;
      const out = anyParagraph % counts[at]!;
      const less = all.map((section, index) =>
        index === at ? section.filter((_, paragraph) => paragraph !== out) : section,
      );
      const write = (paragraphs: string[][]): string =>
        paragraphs.map((section, index) => [`## 节 {#s${index + 1}}`, ...section].join('\n\n')).join('\n\n');
      expect(differences(write(all), write(less))).toEqual([[`s${at + 1}`, 'count', out + 1]]);
      expect(differences(write(all), write(all))).toEqual([]);
    }),
  );
});
