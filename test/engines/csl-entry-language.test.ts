import { expect, test } from 'vitest';
import { entryLanguage } from '../../src/engines/entry-language.ts';
import type { CslItem } from '../../src/model/csl.ts';

function languageOf(fields: Partial<CslItem>): ReturnType<typeof entryLanguage> {
  return entryLanguage({ id: 'x', type: 'article-journal', ...fields });
}

test.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['en_US', 'en-US'],
  ['EN-gb', 'en-GB'],
  ['English', 'en'],
  ['eng', 'en'],
  ['英文', 'en'],
  ['zh', 'zh'],
  ['zh_CN', 'zh-CN'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['chi', 'zh'],
  ['zho', 'zh'],
  ['中文', 'zh'],
  ['繁體中文', 'zh-Hant'],
  ['Deutsch', 'de'],
  ['fre', 'fr'],
  ['zh; en', 'zh'],
  ['eng/chi', 'en'],
  [' ja ', 'ja'],
])('the stated language %s is %s', (language, tag) => {
  expect(languageOf({ language, title: '題名 Title' })).toEqual({ tag, guessed: false });
});

test.each([
  ['间充质干细胞', 'zh'],
  ['MSC 治疗缺血性脑卒中', 'zh'],
  ['Mesenchymal stem cells', 'en'],
  ['On the character 道 in translation', 'en'],
  ['幹細胞の移植', 'ja'],
  ['줄기세포 치료', 'ko'],
  ['Стволовые клетки', 'ru'],
  ['PKCδ-mediated pathways', 'en'],
  ['IL-1β', 'en'],
  ['', 'und'],
])('without a language, the title %j is taken for %s', (title, tag) => {
  expect(languageOf({ title })).toEqual({ tag, guessed: true });
  expect(languageOf({ title, language: 'unknown' })).toEqual({ tag, guessed: true });
});

test('without a title the container, the publisher or the author tells', () => {
  expect(languageOf({ 'container-title': '中华医学杂志' }).tag).toBe('zh');
  expect(languageOf({ publisher: 'Springer' }).tag).toBe('en');
  expect(languageOf({ author: [{ literal: '张三' }] }).tag).toBe('zh');
  expect(languageOf({ title: '1984', author: [{ family: 'Orwell', given: 'G' }] }).tag).toBe('en');
});
