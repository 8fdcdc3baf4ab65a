import { array, assert, constantFrom, property } from 'fast-check';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { languageRules } from '../../src/languages/registry.ts';
import { glueMarks } from '../../src/render/hast/glue.ts';
import { h } from '../../src/render/hast/h.ts';
import { toHtml } from '../../src/render/hast/html.ts';
import { keepUnbroken } from '../../src/render/hast/unbroken.ts';

/** A paragraph of a language as its page has it. */
function set(language: string, words: string): string {
  const root: Root = { type: 'root', children: [h('p', {}, [words])] };
  return toHtml(keepUnbroken(root, languageRules(language), 'zh-Hans'));
}

/** What of a paragraph no line may part. */
function wholesOf(language: string, words: string): string[] {
  return [...set(language, words).matchAll(/<span class="glue">(.*?)<\/span>/g)].map(([, whole]) => whole!);
}

describe('a line', () => {
  test.each([
    ['zh', '每组3～8个动物。剂量为1×10⁶个细胞', ['3～8', '1×10⁶', '细胞']],
    ['zh', 'IL-6和TNF-α升高', ['IL-6', 'TNF-α', '升高']],
    ['en', 'after 12–24 h, at 1 × 10⁶ cells', ['12–24', '1 × 10⁶']],
    ['en', 'Lancet. 2020;395(1):225-8.', ['225-8']],
    ['en', 'on 2026-11-25, a t-test', ['2026-11-25', 't-test']],
    ['en', 'a well-known, long-term, three-dimensional effect', []],
    ['en', 'doi:10.1111/j.1365-2125.2010.x', ['j.1365-2125.2010.x']],
    ['zh', '见GB/T 15834—2011和GB/T 7714-2015的规定', ['15834—2011', '7714-2015', '规定']],
    ['zh', '少数（约3只）死亡——多在IL-6——给药之后', ['亡——', 'IL-6——', '之后']],
    ['en', 'It fell—by half', ['l—']],
  ])(
    'parts no range, product, short name, standard, or piece of an address, and no dash from what stands before it: %s, %s',
    (language, words, wholes) => {
      expect(wholesOf(language, words)).toEqual(wholes);
    },
  );

  test('keeps a unit with its number, by the blank of the language', () => {
    expect(set('en', 'Below 0.005 g after 24 h.')).toBe('<p>Below 0.005\u00a0g after 24\u00a0h.</p>');
    expect(set('zh', '第3 d时为5 mg')).toBe('<p>第3\u202fd时为5\u202fmg</p>');
  });

  test('takes no word for a unit', () => {
    for (const words of ['in 3 groups', '2 a day', 'the 5 gels', 'of 10 minutes']) {
      expect(set('en', words)).toBe(`<p>${words}</p>`);
    }
  });

  test('is never the last of a Chinese paragraph with one character alone', () => {
    expect(wholesOf('zh', '梗死体积减小。')).toEqual(['减小。']);
    expect(wholesOf('zh', '共12只。')).toEqual(['12只。']);
    expect(wholesOf('zh', '见正文（略）的。')).toEqual(['略）的。']);
    expect(wholesOf('zh', '15 μl生理盐水/脑')).toEqual(['水/脑']);
    expect(wholesOf('zh', '肺')).toEqual([]);
    expect(wholesOf('en', 'It shrank.')).toEqual([]);
  });

  test.each([
    ['梗死体积减小。', ''],
    ['梗死体积减小', '。'],
    ['每组3～8只', '。'],
  ])('nor with one character and the mark of a citation: %s[1]%s', (before, behind) => {
    const citation = h('sup', { className: ['citation'] }, ['[1]']);
    const children = glueMarks([
      { type: 'text', value: before },
      citation,
      ...(behind ? [{ type: 'text', value: behind } as const] : []),
    ]);
    const root: Root = { type: 'root', children: [h('p', {}, children)] };
    keepUnbroken(root, languageRules('zh'), 'zh-Hans');
    const [paragraph] = root.children as [Element];
    const end = paragraph.children.at(-1)!;
    const words = toString(end).replace(/\[1\]/, '');
    expect(end).toMatchObject({ properties: { className: ['glue'] } });
    expect(words.match(/[\p{Script=Han}\p{N}]/gu)!.length).toBeGreaterThan(1);
    expect(toString(paragraph)).toBe(`${before}[1]${behind}`);
  });

  test('is never the last of a Chinese paragraph with a mark and one character either', () => {
    const mark = (words: string) => h('sup', { className: ['note-call'] }, [words]);
    const ended = (...content: Parameters<typeof h>[2] & {}) => {
      const root: Root = { type: 'root', children: [h('p', {}, content)] };
      return toHtml(keepUnbroken(root, languageRules('zh'), 'zh-Hans'));
    };
    expect(ended('组织和脐', h('span', { className: ['glue'] }, ['带', mark('注5')]), '。')).toBe(
      '<p>组织和<span class="glue">脐带<sup class="note-call">注5</sup>。</span></p>',
    );
    expect(ended('见 IL-4', mark('1'), '。')).toBe(
      '<p>见 <span class="glue">IL-4</span><sup class="note-call">1</sup>。</p>',
    );
  });

  test('does not begin with the mark of a citation, on the line or raised', () => {
    const citation = (tag: string) => h(tag, { className: ['citation'] }, ['[1]']);
    const line = (words: string, tag: string) =>
      toHtml(h('p', {}, glueMarks([{ type: 'text', value: words }, citation(tag)])));
    expect(line('as shown ', 'span')).toBe('<p>as shown\u00a0<span class="citation">[1]</span></p>');
    expect(line('改善', 'sup')).toBe('<p>改<span class="glue">善<sup class="citation">[1]</sup></span></p>');
    const note = h('sup', { className: ['note-call'] }, ['注1']);
    expect(toHtml(h('p', {}, glueMarks([{ type: 'text', value: '见 IL-4' }, note])))).toBe(
      '<p>见 IL-<span class="glue">4<sup class="note-call">注1</sup></span></p>',
    );
    const glued = h('span', { className: ['glue'] }, ['3～8']);
    expect(toHtml(h('p', {}, glueMarks([glued, citation('sup')])))).toBe(
      '<p><span class="glue">3～8<sup class="citation">[1]</sup></span></p>',
    );
  });
});

describe('Han words in other prose', () => {
  test('say that they are Chinese, with the marks among them', () => {
    expect(set('en', 'The journal 《中国医药生物技术》 prints 万 and 亿.')).toBe(
      '<p>The journal <span lang="zh-Hans">《中国医药生物技术》</span> prints <span lang="zh-Hans">万</span> and <span lang="zh-Hans">亿</span>.</p>',
    );
  });

  test('say nothing where all is Chinese, or where their language is said already', () => {
    expect(set('zh', '缺血性脑卒中')).not.toContain('lang');
    const said: Root = { type: 'root', children: [h('p', {}, [h('span', { lang: 'ja' }, ['脳卒中'])])] };
    expect(toHtml(keepUnbroken(said, languageRules('en'), 'zh-Hans'))).toBe('<p><span lang="ja">脳卒中</span></p>');
  });
});

test('no word is lost, added or moved, whatever stands together', () => {
  const pieces = [
    '3',
    '～',
    '8',
    ' ',
    'mg',
    'IL-6',
    '细胞',
    '。',
    '-',
    '10.1000/a-b',
    '×',
    '（',
    'word',
    '–',
    '《',
    '》',
    '—',
  ];
  assert(
    property(array(constantFrom(...pieces)), constantFrom('zh', 'en', 'fr'), (parts, language) => {
      const words = parts.join('');
      const root: Root = { type: 'root', children: [h('p', {}, [words])] };
      const kept = toString(keepUnbroken(root, languageRules(language), 'zh-Hans'));
      expect(kept.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(words);
    }),
  );
});
