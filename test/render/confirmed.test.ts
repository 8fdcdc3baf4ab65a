import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLabels } from '../../src/engines/labels.ts';
import { languageRules } from '../../src/languages/registry.ts';
import type { LabelTree } from '../../src/model/labels.ts';
import type { Confirmation } from '../../src/model/publication.ts';
import { confirmedLines } from '../../src/render/views/confirmed.ts';

const labels = (language: string) => {
  const path = new URL(`../../templates/default/labels/${language}.json`, import.meta.url);
  return createLabels(language, JSON.parse(readFileSync(path, 'utf8')) as LabelTree).labels;
};
const frontMatter = {
  copyrightHolder: { zh: 'Diglot贡献者', en: 'Diglot contributors' },
  byline: [],
  staff: { translator: { zh: '译者甲', en: 'Translator Jia' } },
  authors: [{ name: { zh: { family: '作者', given: '甲' }, en: { family: 'Author', given: 'Jia' } } }],
};
const lines = (language: string, confirmation: Partial<Confirmation>): string[] =>
  confirmedLines(
    {
      article: { frontMatter } as never,
      confirmations: [{ languages: ['zh', 'en'], pairs: 9, confirmed: 7, by: [], ...confirmation }],
    },
    language,
    languageRules(language),
    labels(language),
  );

test('contributors are named as the front matter names them, and no role makes more of them', () => {
  const by = [{ name: 'Diglot contributors', role: 'contributor' }] as const;
  expect(lines('en', { by })).toEqual([
    'Agreement with the Chinese edition: 7 of 9 pairs confirmed by Diglot contributors.',
  ]);
  expect(lines('zh', { by })).toEqual(['与英文版对照：9对中已核对7对，核对者：Diglot贡献者。']);
});

test('others are named with what they are to the article, each in the language of the page', () => {
  const by = [
    { name: 'Translator Jia', role: 'translator' },
    { name: '作者甲', role: 'author' },
    { name: 'Someone Else', role: 'final-reader' },
  ] as const;
  expect(lines('zh', { by })[0]).toMatch(/译者甲（译者），作者甲（作者），Someone Else（终读）。$/);
  expect(lines('en', { by })[0]).toMatch(
    /Translator Jia \(translator\), Jia Author \(author\), Someone Else \(final reader\)\.$/,
  );
});

test('where nobody has confirmed anything, that is said', () => {
  expect(lines('en', { confirmed: 0 })).toEqual(['Agreement with the Chinese edition: none of 9 pairs confirmed yet.']);
  expect(lines('zh', { confirmed: 0 })).toEqual(['与英文版对照：9对均未核对。']);
});

test('a page is told of its own language only, and of no comparison without pairs', () => {
  expect(lines('en', { languages: ['zh', 'fr'] })).toEqual([]);
  expect(lines('en', { pairs: 0, confirmed: 0 })).toEqual([]);
});
