import { sizeOf, type PrintLayout } from '../../model/print-layout.ts';
import type { FontSubset } from '../../model/ports.ts';
import type { Edition } from '../../model/publication.ts';

/** A string as CSS writes it: quotes, backslashes, line breaks and angle brackets escaped. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>\n\r\f]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `);
  return `"${escaped}"`;
}

/** Where the fonts go, once it is known which glyphs the page needs. */
export const fontsMark = '/*fonts*/';

/** `@font-face` rules with the subsets as data URLs. */
export function fontFaceCss(subsets: readonly FontSubset[]): string {
  return subsets
    .map(({ face, bytes }) => {
      const source = `url(data:font/ttf;base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')})`;
      const range = face.unicodeRange ? `unicode-range:${face.unicodeRange};` : '';
      return `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};${range}src:${source} format('truetype')}\n`;
    })
    .join('');
}

/** Families by the language of the text as CSS lists them; those of languages not named come first, under no language. */
export function familiesCss({ families }: Pick<PrintLayout, 'families'>) {
  const list = (names: readonly string[]): string => names.map(cssString).join(', ');
  const { default: others, ...named } = families;
  return [['', others!] as const, ...Object.entries(named)].map(([lang, { text, head, byline }]) => ({
    lang,
    textCss: list(text),
    headCss: list(head),
    bylineCss: list(byline),
  }));
}

/** Paper as CSS names it. */
export function sizeCss({ size }: Pick<PrintLayout, 'size'>): string {
  return sizeOf(size)
    .map((side) => `${side}mm`)
    .join(' ');
}

/** Margins as CSS names them. */
export function marginsCss({ margins }: Pick<PrintLayout, 'margins'>): string {
  return margins.map((margin) => `${margin}mm`).join(' ');
}

/** The widths that columns of an edition's tables ask for, in whole per cent, each once and in order. */
export function tableWidths({ tables }: Edition): number[] {
  const widths = Object.values(tables).flatMap(({ columns, groupColumn }) =>
    [...columns, ...(groupColumn ? [groupColumn] : [])].flatMap(({ width }) =>
      width === undefined ? [] : [Math.round(width)],
    ),
  );
  return [...new Set(widths)].sort((a, b) => a - b);
}
