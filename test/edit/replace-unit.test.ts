import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { replaceUnit } from '../../src/edit/replace-unit.ts';
import type { Article } from '../../src/model/article.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { readHouse } from '../../src/read/shared/read-house.ts';

const paragraphs = [
  '第一段，见[@a]。 {#s1-p1}',
  '## 方法 {#s2}',
  '第二段\n分两行。',
  '- 甲\n- 乙\n  续行',
  '> 引文。',
  '末段[^ed-a]。',
  '[^ed-a]: 注。',
];

function articleOf(text: string): Article {
  const declaration = 'kind: original\nlanguages: [zh]\ntitle: { zh: 题 }\n';
  const encoder = new TextEncoder();
  const files = [
    { path: 'one/article.yaml', bytes: encoder.encode(declaration) },
    { path: 'one/zh.md', bytes: encoder.encode(text) },
  ];
  return readArticle('one', { files, refused: [] }, readHouse([], ['zh']).value, (_what, _file, read) => read()).value!;
}

describe('a unit’s words are exchanged', () => {
  const words = fc.stringMatching(/^[一-龥a-z]{1,8}( [a-z0-9]{1,5})?(\n[一-龥]{1,5})?$/);
  const written = fc.record({
    mark: fc.constantFrom('', '\uFEFF'),
    endings: fc.infiniteStream(fc.constantFrom('\n', '\r\n')),
    gaps: fc.array(fc.constantFrom('\n\n', '\n\n\n', '\n \n'), { minLength: 6, maxLength: 6 }),
    words,
  });

  test('and every character outside it stays, whatever ends its lines', () => {
    fc.assert(
      fc.property(written, ({ mark, endings, gaps, words }) => {
        const plain = `${paragraphs.map((text, index) => text + (gaps[index] ?? '')).join('')}\n`;
        const file = mark + plain.replace(/\n/g, () => endings.next().value as string);
        const article = articleOf(plain);
        for (const { text } of article.units.filter(({ kind }) => kind !== 'front')) {
          const unit = text['zh']!;
          const edits = replaceUnit(unit, plain, words);
          const edited = applyEdits(file, edits);
          expect(edited.refused).toEqual([]);
          const { start, end } = unit.node.position!;
          // Offsets in the file itself, whose marks and endings are longer.
          const [from, to] = [start, end].map((point) => offsetIn(file, plain, offsetOf(plain, point))) as [
            number,
            number,
          ];
          expect(edited.text.startsWith(file.slice(0, from))).toBe(true);
          expect(edited.text.endsWith(file.slice(to))).toBe(true);
          expect(edited.text.slice(from, edited.text.length - (file.length - to)).replace(/\r\n?/g, '\n')).toBe(words);
        }
      }),
    );
  });

  test('and nothing is edited where they are the same', () => {
    const plain = `${paragraphs.join('\n\n')}\n`;
    for (const { text } of articleOf(plain).units.filter(({ kind }) => kind !== 'front')) {
      const { start, end } = text['zh']!.node.position!;
      expect(replaceUnit(text['zh']!, plain, plain.slice(offsetOf(plain, start), offsetOf(plain, end)))).toEqual([]);
    }
  });
});

function offsetOf(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.join('').length + before.length + column - 1;
}

/** Where in a file the character stands that has an offset in the text that was read from it. */
function offsetIn(file: string, plain: string, offset: number): number {
  let at = file.startsWith('\uFEFF') ? 1 : 0;
  for (let index = 0; index < offset; index += 1) at += plain[index] === '\n' && file.startsWith('\r\n', at) ? 2 : 1;
  return at;
}
