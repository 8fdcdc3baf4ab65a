import type { ContentLanguage } from './language.ts';

/** Paper that is called by a name: width and height in millimetres. A and B are those of ISO 216. */
export const paperSizes = {
  A4: [210, 297],
  A5: [148, 210],
  B5: [176, 250],
  letter: [215.9, 279.4],
} as const satisfies Record<string, readonly [width: number, height: number]>;

/** A name of `paperSizes`, or width and height in millimetres, as the 210 by 285 of Chinese journals. */
export type PaperSize = keyof typeof paperSizes | readonly [width: number, height: number];

/** Names of families among a theme's faces, in the order in which a character is looked for in them. */
export interface PrintFamilies {
  readonly text: readonly string[];
  /** Of headings, captions and labels. */
  readonly head: readonly string[];
  /** Of authors' names and the like. */
  readonly byline: readonly string[];
}

/** How a page of print is laid out. Lengths are in millimetres. */
export interface PrintLayout {
  readonly size: PaperSize;
  readonly margins: readonly [top: number, right: number, bottom: number, left: number];
  /** Room inside the margins, right of the text, for what stands beside it. */
  readonly aside: number;
  readonly columns: number;
  readonly columnGap: number;
  /** By the language of the text; `default` for languages not named. */
  readonly families: Readonly<Record<ContentLanguage, PrintFamilies>>;
  readonly parallel: ParallelLayout;
}

/** How the parallel edition lies on the journal's paper. Lengths are in millimetres. */
export interface ParallelLayout {
  readonly margins: PrintLayout['margins'];
  /** Between the two languages. */
  readonly columnGap: number;
  /** The paper is turned where a column would be narrower on it upright. */
  readonly leastColumn: number;
}

/** What a journal prints otherwise than its theme. */
export interface HousePrint {
  readonly size?: PaperSize;
  readonly columns?: number;
  readonly families?: Readonly<Record<ContentLanguage, Partial<PrintFamilies>>>;
}

const pixelsPerMillimetre = 96 / 25.4;

/** Width and height of paper in millimetres. */
export function sizeOf(size: PaperSize): readonly [width: number, height: number] {
  return typeof size === 'string' ? paperSizes[size] : size;
}

/** The sheet of the parallel edition: the journal's paper, on its side where upright it has no room for two columns. */
export function parallelSheet({
  size,
  parallel: { margins, columnGap, leastColumn },
}: Pick<PrintLayout, 'size' | 'parallel'>): {
  readonly size: readonly [width: number, height: number];
  readonly margins: PrintLayout['margins'];
} {
  const [width, height] = sizeOf(size);
  const column = (width - margins[1] - margins[3] - columnGap) / 2;
  return { size: column < leastColumn && width < height ? [height, width] : [width, height], margins };
}

/** Width inside the margins in CSS pixels: hyphenation is settled in a window of this width. */
export function windowWidthOf({ size, margins: [, right, , left] }: Pick<PrintLayout, 'size' | 'margins'>): number {
  return (sizeOf(size)[0] - left - right) * pixelsPerMillimetre;
}

/** Width of the text area in CSS pixels. */
export function textWidthOf(layout: Pick<PrintLayout, 'size' | 'margins' | 'aside'>): number {
  return windowWidthOf(layout) - layout.aside * pixelsPerMillimetre;
}

/** Width of a column of text in CSS pixels. */
export function columnWidthOf(layout: Omit<PrintLayout, 'families' | 'parallel'>): number {
  const { columns, columnGap } = layout;
  return (textWidthOf(layout) - (columns - 1) * columnGap * pixelsPerMillimetre) / columns;
}
