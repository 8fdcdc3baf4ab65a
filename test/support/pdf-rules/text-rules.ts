import { nodesOf } from '../pdf-structure.ts';
import type { PdfRule } from './rule.ts';

/** Kangxi radicals and their kin, private use, and the mark of what could not be read. */
const wrongCharacters = /[\u2E80-\u2FDF\uE000-\uF8FF\uFFFD\u{F0000}-\u{10FFFF}]/u;

/** Promises about fonts and about what a search or a copy finds (ISO 14289-1, 7.21; ISO 32000-1, 9.10). */
export const textRules: readonly PdfRule[] = [
  {
    id: 'fonts-are-not-type-3',
    check: ({ reading }) => reading.fonts.filter((font) => font.type === 'Type3').map((font) => font.name),
  },
  {
    id: 'fonts-are-embedded',
    check: ({ reading }) => reading.fonts.filter((font) => !font.embedded).map((font) => font.name),
  },
  {
    id: 'fonts-map-to-unicode',
    check: ({ reading }) => reading.fonts.filter((font) => !font.hasUnicode).map((font) => font.name),
  },
  {
    id: 'text-is-what-it-looks-like',
    check: ({ reading }) =>
      reading.pages.flatMap(({ items }, page) =>
        items.filter(({ text }) => wrongCharacters.test(text)).map(({ text }) => `page ${page + 1}: ${text}`),
      ),
  },
  {
    id: 'text-stays-on-the-page',
    check: ({ reading }) =>
      reading.pages.flatMap(({ items, width, height }, page) =>
        items
          .filter(
            ({ text, x, y, width: length }) => text.trim() && (x < 0 || y < 0 || x + length > width || y > height),
          )
          .map(({ text }) => `page ${page + 1}: ${text}`),
      ),
  },
  {
    id: 'languages-are-well-formed',
    check: ({ reading }) =>
      [...nodesOf(reading.structure)]
        .flatMap((node) => node.language ?? [])
        .filter((tag) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)),
  },
];
