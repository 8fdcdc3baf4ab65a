import { describe, expect, test } from 'vitest';
import { locate } from '../../src/pipeline/whereabouts.ts';
import { findIn, type ArticleText, type Found } from './corpus/articles.ts';

/*
 * Texts that nobody means to write, of sizes at which work that grows with the square of a text does not end within the
 * time that a test has.
 */

const declaration = 'status: draft\ndate: 2026-01-15\nlanguages: [zh, en]\ntitle: { zh: 题, en: Title }\n';

function find(zh: string, en: string, more: ArticleText = {}): Found {
  const texts = { 'a/zh.md': `## 一 {#s1}\n\n${zh}\n`, 'a/en.md': `## One {#s1}\n\n${en}\n` };
  return findIn({ 'a/article.yaml': declaration, ...texts, ...more });
}

function repeat(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

/** How often each rule finds something. */
function counts({ findings }: Found): Record<string, number> {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return Object.fromEntries(Array.from(byRule, ([rule, some]) => [rule, some.length]));
}

const records = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, index) => ({ id: `r${index}`, type: 'document', title: 'T', language: 'en' })),
  );

describe('large and sound', () => {
  test.each([
    ['a paragraph of a megabyte', '细胞存活。'.repeat(70_000), 'Cells survived. '.repeat(70_000)],
    ['a paragraph with 30,000 doses', repeat(30_000, (i) => `注射${i} mg，`), repeat(30_000, (i) => `then ${i} mg, `)],
    ['10,000 paragraphs', repeat(10_000, (i) => `注射${i} mg。\n\n`), repeat(10_000, (i) => `We gave ${i} mg.\n\n`)],
    [
      'a paragraph wrapped 20,000 times',
      repeat(20_000, (i) => `注射${i} mg，\n`),
      repeat(20_000, (i) => `then ${i} mg,\n`),
    ],
    [
      '3,000 notes',
      repeat(3000, (i) => `甲[^n${i}]。\n\n`) + repeat(3000, (i) => `[^n${i}]: 一\n\n`),
      repeat(3000, (i) => `A.[^n${i}]\n\n`) + repeat(3000, (i) => `[^n${i}]: one\n\n`),
    ],
  ])('%s', (_, zh, en) => expect(counts(find(zh, en))).toEqual({}));

  test('5,000 works cited together', () => {
    const cluster = `[${Array.from({ length: 5000 }, (_, index) => `@r${index}`).join('; ')}]`;
    expect(counts(find(`文献${cluster}。`, `See ${cluster}.`, { 'a/references.json': records(5000) }))).toEqual({});
  });
});

describe('thousands of mistakes', () => {
  test('every number of a wrapped paragraph, each at its place', () => {
    const found = find(
      repeat(20_000, (i) => `注射${i + 11} mg，\n`),
      repeat(20_000, (i) => `then ${i + 50_011} mg,\n`),
    );
    expect(counts(found)).toEqual({ 'numbers-agree': 20_000 });
    expect(found.findings.at(-1)!.place).toMatchObject({ line: 20_002, column: 3, quote: '注射20010 mg，' });
  });

  test('every number of 10,000 paragraphs, each in its paragraph', () => {
    const found = find(
      repeat(10_000, (i) => `注射${i} mg。\n\n`),
      repeat(10_000, (i) => `We gave ${i + 50_000} mg.\n\n`),
    );
    expect(counts(found)).toEqual({ 'numbers-agree': 10_000 });
    expect(locate(found.findings, found.article).at(-1)!.where!.unit!.position).toBe(10_000);
  });

  test('5,000 works that are not there, in the place of 5,000 others', () => {
    const found = find(
      repeat(5000, (i) => `文献[@q${i}]。`),
      repeat(5000, (i) => `See [@q${i}]. `),
      {
        'a/references.json': records(5000),
      },
    );
    expect(counts(found)).toEqual({ 'citations-exist': 10_000, 'references-are-cited': 5000 });
  });

  test('2,000 fences left open', () => {
    expect(counts(find('> ```\n\n'.repeat(2000), '> ```\n\n'.repeat(2000)))).toEqual({ 'syntax-is-closed': 2000 });
  });

  test('2,000 sections that only one language has', () => {
    const found = find(
      repeat(2000, (i) => `## 节 {#a${i}}\n\n甲\n\n`),
      repeat(2000, (i) => `## Section {#b${i}}\n\nA\n\n`),
    );
    expect(counts(found)).toEqual({ 'units-agree': 4000 });
  });
});

describe('nested without end', () => {
  const deep = { 'nesting-is-bearable': 2 };

  test.each([
    ['a list, line by line', (word: string) => repeat(2000, (i) => `${'  '.repeat(i)}- ${word}\n`)],
    ['a list in one line', (word: string) => '- '.repeat(5000) + word],
    ['a quotation', (word: string) => '>'.repeat(5000) + word],
  ])('%s', (_, write) => expect(counts(find(write('甲'), write('a')))).toEqual(deep));

  test('but a long rule between two paragraphs is none', () => {
    const rule = `甲\n\n${'- '.repeat(300)}\n\n乙`;
    expect(counts(find(rule, rule.replace('甲', 'A').replace('乙', 'B')))).not.toMatchObject(deep);
  });
});

describe('a character held down', () => {
  test.each([
    ['a blank', ' ', { 'spaces-are-single': 2 }],
    ['a full-width blank', '\u3000', { 'ideographic-spaces-are-absent': 2 }],
    ['a digit', '1', {}],
    ['a quotation mark', '“', { 'marks-come-in-pairs': 2 }],
    ['a bracket', '[', {}],
    ['a star', '*', { 'syntax-is-closed': 2 }],
    ['a brace', '{', {}],
    ['a Chinese numeral', '一', {}],
  ])('%s', (_, character, expected) => {
    const found = find(`甲${character.repeat(200_000)}乙`, `a${character.repeat(200_000)}b`);
    expect(counts(found)).toEqual(expected);
  });
});
