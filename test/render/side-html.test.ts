import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlinePieces } from '../../src/engines/inline-marks.ts';
import { showMarksOf } from '../../src/render/views/status/show-mark.ts';
import { sideHtml, type NumberedMark } from '../../src/render/views/status/side-html.ts';
import { elementsOf, readHtml, wordsOf } from '../support/html.ts';

const place = { file: 'sample/zh.md', line: 1, column: 1 };
const plain = ({ source }: { readonly source: string }): string => source;
const mark = (start: number, end: number, number = 1): NumberedMark => ({
  start,
  end,
  number,
  anchor: `f${number}`,
  severity: 'error',
});
const html = (words: string, marks: readonly NumberedMark[] = [], before?: string, isText = true): string =>
  sideHtml({ words, place, ...(before !== undefined && { before }) }, marks, isText, plain);

/** What a reader sees, without what is deleted and without the numbers of findings. */
const seen = (page: string): string =>
  readHtmlText(page.replaceAll(/<del>.*?<\/del>|<sup class="finger">.*?<\/sup>/gs, ''));
const readHtmlText = (page: string): string =>
  elementsOf(readHtml(`<p id="p">${page}</p>`), 'p')
    .map((one) => wordsOfText(one))
    .join('');
const wordsOfText = (element: Parameters<typeof wordsOf>[0]): string =>
  'value' in element
    ? element.value
    : 'children' in element
      ? element.children.map((child) => wordsOfText(child)).join('')
      : '';

const piece = fc.constantFrom(...'减少 约 67% rats <b> & " \' </p> <script> 𠀀 -- ; e\u0301'.split(' '), ' ', '<!--');
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

describe('one language of a pair as HTML', () => {
  test('shows the words that stand now, whatever they are, marked or changed or not', () => {
    fc.assert(
      fc.property(text, text, fc.array(fc.tuple(fc.nat(30), fc.nat(10)), { maxLength: 3 }), (words, before, drawn) => {
        const marks = drawn.map(([start, length], index) => mark(start, start + length + 1, index + 1));
        expect(seen(html(words, marks, before))).toBe(words);
        expect(seen(html(words, marks, undefined, false))).toBe(words);
        const names = elementsOf(readHtml(html(words, marks, before))).map(({ tagName }) => tagName);
        expect(new Set(names).isSubsetOf(new Set(['html', 'head', 'body', 'del', 'ins', 'mark', 'sup', 'a']))).toBe(
          true,
        );
      }),
    );
  });

  test.each([
    ['a mark', '减少约67%。', [mark(3, 6)], undefined, '减少约<mark class="error">67%</mark>↑。'],
    ['a mark at either end', '67%', [mark(0, 3)], undefined, '<mark class="error">67%</mark>↑'],
    ['a change', '约76%', [], '约67%', '约<del>67</del><ins>76</ins>%'],
    [
      'a mark over a change',
      '约76%',
      [mark(1, 4)],
      '约67%',
      '约<del>67</del><ins><mark class="error">76</mark></ins><mark class="error">%</mark>↑',
    ],
    [
      'a mark inside a citation, which is marked whole',
      '见[@a; @b]。',
      [mark(2, 4)],
      undefined,
      '见<mark class="error"><span class="citation">[@a; @b]</span></mark>↑。',
    ],
    ['raised and lowered characters', '10^6^个H~2~O', [], undefined, '10<sup>6</sup>个H<sub>2</sub>O'],
    ['a formula', '按$$x_1$$算', [], undefined, '按<code>x_1</code>算'],
    ['emphasis as words', '*in vivo*，**重要**，2 * 3', [], undefined, 'in vivo，重要，2 * 3'],
    ['emphasis that is new', '*P*值', [], 'P值', '<del>P</del><ins>*P*</ins>值'],
    ['what is escaped', '5\\*3', [], undefined, '5*3'],
  ] as const)('shows %s', (_, words, marks, before, shown) => {
    expect(html(words, marks, before).replaceAll(/<sup class="finger">.*?<\/sup>/g, '↑')).toBe(shown);
  });

  test('gives marks that end together their numbers one after the other', () => {
    const page = html('约67%', [mark(1, 4, 1), mark(1, 4, 2)]);
    expect(elementsOf(readHtml(page), 'a').map((link) => wordsOf(link))).toEqual(['1', '2']);
    expect(elementsOf(readHtml(page), 'mark')).toHaveLength(1);
  });

  test('takes no marks of Markdown in a value of a data file but superscripts', () => {
    expect(html('a*b* 10^6^ [x](y) ~z~', [], undefined, false)).toBe('a*b* 10<sup>6</sup> [x](y) ~z~');
  });
});

describe('marks inside a text', () => {
  const numbers = {
    references: { li2020: '3', 'wu:2021.a': '5' },
    sections: { 's1-2': '1.2' },
    tables: { t1: '1' },
    notes: { 'ed-dose': '2', foot: '1' },
  };
  const labels = (key: string, values: object = {}): string => [key, ...Object.values(values)].join(' ');
  const show = showMarksOf({ numbers }, 'en', { labelsOf: () => labels } as unknown as Parameters<
    typeof showMarksOf
  >[2]);
  const shown = (source: string): string =>
    inlinePieces(source)
      .map((one) => (one.kind === 'words' ? one.source : show(one)))
      .join('');

  test.each([
    ['[@li2020]', '[3]'],
    ['[@li2020; @wu:2021.a, p. 5]', '[3, 5, p. 5]'],
    ['[@gone2019]', '[gone2019]'],
    ['[](#t1)', 'table.label 1'],
    ['[Section 1.2](#s1-2)', 'section.reference 1.2'],
    ['[](#gone)', 'gone'],
    ['[words](https://example.org/)', 'words'],
    ['[^ed-dose]', 'note.editor.mark 2'],
    ['[^Foot]', 'note.footnote.mark 1'],
    ['[^gone]', 'gone'],
  ])('%s is shown as %s', (source, printed) => {
    expect(shown(source)).toBe(printed);
  });

  test('are found whole, and joined they are the source', () => {
    const sources = fc.array(
      fc.constantFrom('[@a; @b]', '[^x]', '[](#t1)', '^2^', '~i~', '$$x$$', '甲', ' ', '[', ']', '^', '$$'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(sources, (some) => {
        const pieces = inlinePieces(some.join(''));
        expect(pieces.map(({ source }) => source).join('')).toBe(some.join(''));
      }),
    );
  });
});
