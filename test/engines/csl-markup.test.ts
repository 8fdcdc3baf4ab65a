import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { readMarkup } from '../../src/engines/csl/markup.ts';

function tags(html: string): string[] {
  return readMarkup(html).map((node) => (node.type === 'element' ? node.tagName : node.type));
}

function text(html: string): string {
  return toString({ type: 'root', children: readMarkup(html) });
}

test('the number in the margin is left out', () => {
  const html =
    '<div class="csl-entry">\n <div class="csl-left-margin">[1]</div><div class="csl-right-inline">A.</div>\n</div>\n';
  expect(readMarkup(html)).toEqual([{ type: 'text', value: 'A.' }]);
});

test('nested markup keeps its order', () => {
  expect(readMarkup('a <i>b <b>c</b></i> d')).toEqual([
    { type: 'text', value: 'a ' },
    {
      type: 'element',
      tagName: 'i',
      properties: {},
      children: [
        { type: 'text', value: 'b ' },
        { type: 'element', tagName: 'b', properties: {}, children: [{ type: 'text', value: 'c' }] },
      ],
    },
    { type: 'text', value: ' d' },
  ]);
});

test.each([
  ['tags that are not citeproc’s are text', '<svg onload="x">', ['text'], '<svg onload="x">'],
  ['a tag that is not closed ends with the entry', '<i>a', ['i'], 'a'],
  ['a tag that was never opened is nothing', 'a</i>b', ['text'], 'ab'],
  ['other spans are transparent', '<span style="font-style:normal;">a</span>b', ['text'], 'ab'],
  ['characters are unescaped once', '&#38;lt; &#60;i&#62; &unknown; &#x4e2d;', ['text'], '&lt; <i> &unknown; 中'],
])('%s', (_name, html, expectedTags, expectedText) => {
  expect(tags(html)).toEqual(expectedTags);
  expect(text(html)).toBe(expectedText);
});
