import { describe, expect, test } from 'vitest';
import { pagesText } from '../../src/cli/report/pages.ts';
import type { EditionPages } from '../../src/model/output.ts';

const screen = { width: 80, coloured: false };

const zh: EditionPages = {
  language: 'zh',
  count: 2,
  firstFolio: 11,
  sections: [
    { id: 'front', level: 1, title: '', firstPage: 11, lastPage: 11 },
    { id: 's1', level: 1, title: '1 方法', firstPage: 11, lastPage: 12 },
    { id: 's1-1', level: 2, title: '1.1 检索', firstPage: 12, lastPage: 12 },
  ],
};
const en: EditionPages = {
  ...zh,
  language: 'en',
  count: 3,
  sections: [zh.sections[0]!, { id: 's1', level: 1, title: '1 Methods', firstPage: 12, lastPage: 13 }],
  setting: { leading: 0.965, figureScale: 1 },
};

describe('the pages of the editions', () => {
  test('stand side by side by main section where one article was printed', () => {
    expect(pagesText([{ slug: 'one', editions: [zh, en] }], 'en', screen)).toBe(
      [
        'Section          zh  pages     en  pages',
        'Opening          11      1     11      1',
        '1 Methods     11–12      2  12–13      2',
        'Total         11–12      2  11–13      3',
        'one, en: to fit its pages, leading at 96.5% of the design.',
        '',
      ].join('\n'),
    );
  });

  test('are headed in the language of the messages', () => {
    expect(pagesText([{ slug: 'one', editions: [en, zh] }], 'zh', screen)).toContain('1 方法');
  });

  test('stand in a line for each article where several were printed, with nothing where one has no such edition', () => {
    const articles = [
      { slug: 'one', editions: [zh, en] },
      { slug: 'two', editions: [zh] },
    ];
    const [head, ...lines] = pagesText(articles, 'zh', screen).split('\n');
    expect(head).toBe('文章             zh  页数     en  页数');
    expect(lines).toEqual([
      'one           11–12     2  11–13     3',
      'two           11–12     2',
      'one 的 en 版为凑足页数，行距为原设计的 96.5%。',
      '',
    ]);
  });

  test('are not spoken of where nothing was printed', () => {
    expect(pagesText([], 'en', screen)).toBe('');
  });
});
