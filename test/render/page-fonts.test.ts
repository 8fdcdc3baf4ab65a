import { describe, expect, test } from 'vitest';
import type { FontStore } from '../../src/model/ports.ts';
import type { WebFace } from '../../src/model/theme.ts';
import { pageFonts } from '../../src/render/formats/page-fonts.ts';
import { pageFacesView } from '../../src/render/views/page-faces.ts';

const face = (name: string, more: Partial<WebFace> = {}): WebFace => ({
  name,
  family: `The ${name}`,
  weight: 400,
  style: 'normal',
  file: `fonts/${name}.ttf`,
  preload: [],
  ...more,
});
const text = face('text', { preload: ['zh'] });
const emphasis = face('emphasis', { style: 'italic', within: ['em', 'i'] });

/** A store whose faces are the characters beyond Basic Latin that they were asked for. */
const store: FontStore = {
  subset: (faces, characters, form) => {
    const words = [...characters].filter((code) => code > 0xa0).map((code) => String.fromCodePoint(code));
    const bytes = new TextEncoder().encode(`${form}: ${words.join('')}`);
    return Promise.resolve({ subsets: faces.map((one) => ({ face: one, bytes })), missing: [] });
  },
  measure: () => Promise.reject(new Error('Nothing is measured')),
};
const madeOf = async (page: string, faces: readonly WebFace[]): Promise<Record<string, string>> => {
  const files = await pageFonts(page, 'zh/sample/index.html', faces, store);
  return Object.fromEntries(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
};

describe('the fonts of a page', () => {
  test('hold what it shows: neither its head, nor pictures, nor attributes', async () => {
    const page =
      '<html><head><title>题</title></head><body title="旁">脑<svg><text>图</text></svg>区<b>β</b></body></html>';
    expect((await madeOf(page, [text]))['zh/sample/fonts/text.woff2']).toBe('woff2: 脑区β');
  });

  test('hold of a face for some elements what stands in them, and leave it out where there are none', async () => {
    const page = '<p>脑<em class="a">移<b>植</b></em>区<i>β</i><embed></p>';
    expect((await madeOf(page, [text, emphasis]))['zh/sample/fonts/emphasis.woff2']).toBe('woff2: 移植β');
    const plain = await madeOf('<p>脑<embed>区</p>', [text, emphasis]);
    expect(Object.keys(plain)).toEqual(['zh/sample/fonts/faces.css', 'zh/sample/fonts/text.woff2']);
    expect(plain['zh/sample/fonts/faces.css']).not.toContain('emphasis');
  });

  test('are named by a style sheet that lets none move the text when it is late', async () => {
    const page = await madeOf('<em>脑</em>', [{ ...text, unicodeRange: 'U+4E00-9FFF' }, emphasis]);
    const css = page['zh/sample/fonts/faces.css']!;
    expect(css.match(/@font-face/g)).toHaveLength(2);
    expect(css.match(/font-display: optional/g)).toHaveLength(2);
    expect(css).toContain('unicode-range: U+4E00-9FFF');
    expect(css).toContain('src: url(emphasis.woff2) format("woff2")');
    expect(css).not.toMatch(/https?:|data:/);
  });

  test('are none where the theme has none', async () => {
    expect(await madeOf('<p>脑</p>', [])).toEqual({});
    expect(pageFacesView([], 'zh')).toBe(false);
  });
});
