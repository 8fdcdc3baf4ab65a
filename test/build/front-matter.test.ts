import { describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { elementsOf, readHtml, wordsOf } from '../support/html.ts';
import { linesOf, placesOf, withoutSpace } from '../support/pdf-lines.ts';
import { readPdf } from '../support/pdf.ts';

const placeholder = await builtJournal('placeholder');
const languages = ['zh', 'en'] as const;

/** An element of the front matter as both editions word it, by what the `half` article does with it. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Elements that both articles have; the title differs. */
const kept: Readonly<Record<string, Words>> = {
  column: { zh: '示例栏目', en: 'Example Section' },
  keywords: { zh: '示例词一；示例词二；示例词三', en: 'example word one; example word two; example word three' },
  'document code': { zh: '文献标识码 A', en: 'Document code A' },
  'article id': { zh: '文章编号 0000-0000(2026)01-0001-02', en: 'Article ID 0000-0000(2026)01-0001-02' },
  contributions: {
    zh: '作者甲：示例工作；作者乙：示例工作。',
    en: 'Author Jia: example work; Author Yi: example work.',
  },
  'competing interests': { zh: '示例利益冲突声明。', en: 'Example statement of interests.' },
  'data availability': { zh: '示例数据声明。', en: 'Example data statement.' },
  acknowledgments: { zh: '示例致谢。', en: 'Example thanks.' },
  correspondence: { zh: '通信作者：', en: 'Corresponding author: ' },
  received: { zh: '收稿日期：2025年10月1日', en: 'Received: October 1, 2025' },
  accepted: { zh: '录用日期：2026年1月15日', en: 'Accepted: January 15, 2026' },
  published: { zh: '出版日期：2026年3月1日', en: 'Published: March 1, 2026' },
  ISSN: { zh: 'ISSN：0000-0000', en: 'ISSN: 0000-0000' },
  eISSN: { zh: 'eISSN：0000-0019', en: 'eISSN: 0000-0019' },
  CN: { zh: 'CN：00-0000/R', en: 'CN: 00-0000/R' },
  frequency: { zh: '刊期：双月刊', en: 'Frequency: bimonthly' },
  sponsors: { zh: '主办：示例学会', en: 'Sponsor: Example Society' },
  office: { zh: '编辑部：示例期刊编辑部', en: 'Editorial office: Editorial Office of Example Journal' },
  publisher: { zh: '出版：示例出版社', en: 'Publisher: Example Press' },
  pages: { zh: '页码：1', en: 'Pages: 1' },
};

/** Elements that only the `full` article has, with their labels, of which `half` may print nothing. */
const leftOut: Readonly<Record<string, Words>> = {
  subtitle: { zh: '示例副题名', en: 'An example subtitle' },
  'class number': { zh: '中图分类号 R000.0', en: 'CLC number R000.0' },
  CSTR: { zh: 'CSTR: 00000.00.example', en: 'CSTR: 00000.00.example' },
  ORCID: { zh: 'ORCID', en: 'ORCID' },
  funding: {
    zh: '基金项目：示例基金（00000000）；示例计划（00000001）',
    en: 'Funding: Example Fund (00000000); Example Programme (00000001)',
  },
  affiliations: {
    zh: '2 示例单位二，示例市 000001，示例国',
    en: '2 Example Unit Two, Example City 000001, Exampleland',
  },
  'about the authors': { zh: '作者简介：作者甲（0000—）', en: 'About the authors: Author Jia (born 0000)' },
  revised: { zh: '修回日期：2025年12月1日', en: 'Revised: December 1, 2025' },
  'online first': { zh: '网络首发：2026年2月1日', en: 'First published online: February 1, 2026' },
  ethics: { zh: '示例伦理声明。', en: 'Example ethics statement.' },
  registration: { zh: '示例注册号00000000。', en: 'Example registration 00000000.' },
  'use of AI': { zh: '示例人工智能声明。', en: 'Example statement on AI.' },
  'handling editor': { zh: '责任编辑：编辑甲', en: 'Handling editor: Editor Jia' },
  'language editor': { zh: '英文编辑：编辑乙', en: 'English editor: Editor Yi' },
  translator: { zh: '译者：译者甲', en: 'Translator: Translator Jia' },
  'translation reviewer': { zh: '译审：译审甲', en: 'Translation reviewer: Reviewer Jia' },
  licence: { zh: '知识共享署名4.0国际许可协议', en: 'Creative Commons Attribution 4.0 International License' },
  copyright: { zh: '版权：© 2026 示例出版社', en: 'Copyright: © 2026 Example Press' },
  'short notice': { zh: '示例说明。', en: 'Example notice.' },
  notice: { zh: '示例说明，长的一种。', en: 'Example notice, in its long form.' },
  'first version': { zh: '1.0 · 2026年2月1日 · 网络首发', en: '1.0 · February 1, 2026 · First published online' },
  correction: { zh: '更正 2026年3月1日 更正示例一处。', en: 'Correction March 1, 2026 One example corrected.' },
};

/** What an element's absence must take along. */
const labels: Words[] = [
  { zh: '中图分类号', en: 'CLC number' },
  { zh: '基金项目', en: 'Funding' },
  { zh: '作者单位', en: 'Affiliation' },
  { zh: '作者简介', en: 'About the authors' },
  { zh: '修回', en: 'Revised' },
  { zh: '网络首发', en: 'First published online' },
  { zh: '伦理', en: 'Ethics' },
  { zh: '注册', en: 'Registration' },
  { zh: '人工智能', en: 'Use of AI' },
  { zh: '责任编辑', en: 'Handling editor' },
  { zh: '英文编辑', en: 'English editor' },
  { zh: '译者', en: 'Translator' },
  { zh: '译审', en: 'Translation reviewer' },
  { zh: '许可', en: 'License' },
  { zh: '版权', en: 'Copyright' },
  { zh: '版本记录', en: 'Version history' },
  { zh: 'CSTR', en: 'CSTR' },
  { zh: 'ORCID', en: 'ORCID' },
];

describe.each(languages)('the %s placeholder', async (language) => {
  const printed = async (slug: string): Promise<string> => {
    const { structure, textOf } = await readPdf(placeholder.bytes(`${language}/${slug}/${slug}.${language}.pdf`));
    return withoutSpace(textOf(structure!));
  };
  const shown = (slug: string): string => {
    const page = readHtml(placeholder.text(`${language}/${slug}/index.html`));
    return withoutSpace(wordsOf(elementsOf(page, 'body')[0]!));
  };
  const texts = {
    full: { print: await printed('full'), web: shown('full') },
    half: { print: await printed('half'), web: shown('half') },
  };

  test.each(Object.entries({ ...kept, ...leftOut }))('has its %s in print and on the web', (_, words) => {
    for (const text of Object.values(texts.full)) expect(text).toContain(withoutSpace(words[language]));
  });

  test.each(Object.entries(kept))('with half of the elements still has its %s', (_, words) => {
    for (const text of Object.values(texts.half)) expect(text).toContain(withoutSpace(words[language]));
  });

  test.each(Object.entries(leftOut))('with half of the elements has no %s', (_, words) => {
    for (const text of Object.values(texts.half)) expect(text).not.toContain(withoutSpace(words[language]));
  });

  test('prints no label where its element is absent', () => {
    const everywhere = [texts.half.web, texts.half.print];
    for (const words of labels)
      for (const text of everywhere) expect(text).not.toContain(withoutSpace(words[language]));
  });

  test('says affiliations and what has a label once', () => {
    const all = Object.entries({ ...kept, ...leftOut }).map(([, words]) => withoutSpace(words[language]));
    const labelled = all.filter((text) => /^[^：:]+[：:]./.test(text));
    for (const words of [...labelled, withoutSpace(leftOut['affiliations']![language])]) {
      for (const text of Object.values(texts.full)) expect(text.split(words), words).toHaveLength(2);
    }
  });

  test('leaves no gap and no orphaned separator', () => {
    for (const { web, print } of Object.values(texts)) {
      for (const text of [web, print])
        expect(text).not.toMatch(/undefined|null|NaN|[；，、]{2}|：：|::|;;|,,|（）|\(\)/);
    }
    const page = readHtml(placeholder.text(`${language}/half/index.html`));
    for (const element of elementsOf(page).filter(({ tagName }) =>
      /^(p|li|ul|ol|dl|dd|dt|h\d|section)$/.test(tagName),
    )) {
      expect(wordsOf(element), element.tagName).not.toBe('');
    }
  });
});

test.each(languages)('the first page of the %s placeholder has no gap where elements are absent', async (language) => {
  /** The greatest distance of two lines that follow one another above the foot. */
  const gap = async (slug: string): Promise<number> => {
    const { pages } = await readPdf(placeholder.bytes(`${language}/${slug}/${slug}.${language}.pdf`));
    const heights = linesOf(pages[0]!).flatMap(({ x, y }) => (x < 290 && y > 420 ? [y] : []));
    return Math.max(...heights.slice(1).map((y, index) => heights[index]! - y));
  };
  expect(await gap('half')).toBeLessThan((await gap('full')) + 1);
});

describe('the first page', () => {
  /** The heights at which words stand on page one, from the top down. */
  const heights = async (language: string, words: readonly string[]): Promise<number[]> => {
    const { pages } = await readPdf(placeholder.bytes(`${language}/full/full.${language}.pdf`));
    return words.map((word) => {
      const [place] = placesOf(pages[0]!, word);
      if (!place) throw new Error(`“${word}” is not on the first page`);
      return place.y;
    });
  };

  test('of the Chinese edition has its elements in the order of the trade', async () => {
    const order = [
      '示例期刊 2026 年第 0 卷第 1 期',
      'DOI: 10.0000/example.zh',
      '示例题名：各项俱全的占位文章',
      '示例副题名',
      '作者甲1,2,#，作者乙2,#,*',
      '【摘要】',
      '【关键词】',
      '中图分类号',
      'Example Title: A Placeholder Article with Every Element',
      'AUTHOR Jia1,2,#, AUTHOR Yi2,#,*',
      '1Example Unit One',
      'Corresponding author: Yi Author',
      'Abstract.',
      'Keywords:',
      '示例引言',
    ];
    const found = await heights('zh', order);
    expect(found).toEqual([...found].sort((a, b) => b - a));
    const [doi, column] = await heights('zh', ['DOI: 10.0000/example.zh', '·示例栏目·']);
    expect(doi).toBe(column);
  });

  test('of the Chinese edition has at its foot funding, affiliations, correspondence and dates', async () => {
    const { pages } = await readPdf(placeholder.bytes('zh/full/full.zh.pdf'));
    const foot = ['基金项目：', '作者单位：', '通信作者：', '收稿日期：'].map((words) =>
      placesOf(pages[0]!, words).at(-1)!,
    );
    expect(foot.map(({ y }) => y)).toEqual(foot.map(({ y }) => y).sort((a, b) => b - a));
    for (const { x, y } of foot) {
      expect(x).toBeLessThan(60);
      expect(y).toBeLessThan(200);
    }
  });

  test('of the English edition mirrors the Chinese one small, after its own abstract', async () => {
    const order = [
      'Example Journal 2026;0(1)',
      'DOI: 10.0000/example.en',
      'Example Title: A Placeholder Article with Every Element',
      'Jia Author1,2,#, Yi Author2,#,*',
      'Abstract.',
      'Keywords:',
      'CLC number',
      '示例题名：各项俱全的占位文章',
      '示例题名[J/OL]',
      'https://journal.example/zh/full/',
      'An example introduction',
    ];
    const found = await heights('en', order);
    expect(found).toEqual([...found].sort((a, b) => b - a));
  });
});
