import { describe, expect, test } from 'vitest';
import { checks } from '../../src/check/rules.ts';
import type { SourceFile } from '../../src/model/ports.ts';
import { readArticle } from '../../src/read/read-article.ts';

const { find } = checks['words-are-in-their-language'];

/** What the rule finds in an article that says something in a field, as `file:words`. */
function found(field: 'title' | 'copyrightHolder', zh: string, en: string, languages = ['zh', 'en']): unknown[] {
  const own = { title: { zh: '题名', en: 'Title' }, [field]: { zh, en } };
  const declaration = { status: 'draft', date: '2026-01-15', languages, ...own };
  const files = { 'article.yaml': JSON.stringify(declaration), 'zh.md': '文。\n', 'en.md': 'Text.\n' };
  const sources = Object.entries(files).map(([path, text]): SourceFile => ({
    path: `a/${path}`,
    bytes: new TextEncoder().encode(text),
  }));
  const { value, diagnostics, placeOf } = readArticle('a', { files: sources, refused: [] });
  expect(diagnostics).toEqual([]);
  const context = { journal: undefined, placeInArticle: placeOf, placeInJournal: placeOf, found: [], measure: () => 0 };
  return find(value!, context).map(({ values }) => `${String(values['field'])} ${String(values['words'])}`);
}

describe('words of their language are left alone', () => {
  test.each([
    ['示例出版社', 'Example Press'],
    ['Diglot', 'Diglot'],
    ['Springer Nature', 'Springer Nature'],
    ['PBS', 'PBS'],
    ['iPSC', 'iPSCs'],
    ['caspase-3', 'caspase-3'],
    ['nestin', 'nestin'],
    ['10%', '10%'],
    ['https://example.org/data', 'https://example.org/data'],
    ['通心络胶囊', 'Tongxinluo (通心络) capsules'],
    ['《本草纲目》', 'The *Compendium*, “本草纲目”'],
    ['John Smith译', 'Translated by John Smith'],
  ])('%s, %s', (zh, en) => {
    expect(found('copyrightHolder', zh, en)).toEqual([]);
    expect(found('copyrightHolder', zh, en, ['en', 'zh'])).toEqual([]);
  });
});

describe('words of another language are found', () => {
  test.each([
    ['tail vein', 'tail vein', 'zh tail vein'],
    ['Example press of medicine', 'Example Press of Medicine', 'zh Example press of medicine'],
    ['saline', 'normal saline', 'zh saline'],
    ['出版社', '出版社', 'en 出版社'],
    ['生理盐水', 'Normal 盐水', 'en 盐水'],
    ['示例，公司', 'Example，公司', 'en 公司'],
  ])('%s, %s', (zh, en, expected) => {
    expect(found('copyrightHolder', zh, en)).toEqual([`copyrightHolder.${expected}`]);
    expect(found('copyrightHolder', zh, en, ['en', 'zh'])).toEqual([`copyrightHolder.${expected}`]);
  });

  test('in a title even single ones, and capitals', () => {
    expect(found('title', 'apoptosis', 'Apoptosis')).toEqual(['title.zh apoptosis']);
    expect(found('title', 'Mesenchymal Stem Cells', 'Mesenchymal Stem Cells')).toEqual([
      'title.zh Mesenchymal Stem Cells',
    ]);
    expect(found('title', 'COVID-19', 'COVID-19')).toEqual([]);
  });
});
