import type { Element } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { ResolvedCaption } from './caption.ts';
import type { ChartPicture } from './chart-picture.ts';
import type { Chart } from './chart.ts';
import type { ImagePanel } from './image.ts';
import type { ContentLanguage, Localized } from './language.ts';
import type { Place } from './place.ts';

/** How a figure is made: drawn, with labels by key; from the data of a table; from pictures, with labels on them. */
export type FigureKind = 'drawing' | 'chart' | 'image';

export const figureKinds = ['drawing', 'chart', 'image'] as const satisfies FigureKind[];

/** How much of a printed page's width a figure takes. */
export type FigureWidth = 'column' | 'page';

export const figureWidths = ['column', 'page'] as const satisfies FigureWidth[];

/** How wide figures of each width are printed, in CSS pixels. */
export type FigureWidths = Readonly<Record<FigureWidth, number>>;

/** What figures of every kind have. */
interface FigureBase {
  readonly id: string;
  readonly caption: Localized;
  /** What the caption leaves to a longer text under it. */
  readonly legend?: Localized;
  /** What it shows, in a sentence, for who cannot see it. */
  readonly alt: Localized;
  /** The same at length, in paragraphs. */
  readonly description?: Localized;
  /** The words inside it, by key. */
  readonly labels: Readonly<Record<string, Localized>>;
  /** The labels that are terms of a vocabulary, as `routes.tail-vein`, by key. */
  readonly labelTerms: Readonly<Record<string, string>>;
  readonly width: FigureWidth;
  readonly place: Place;
}

/** A drawing whose texts name labels by key (`data-label`), so that one drawing serves every language. */
export interface Drawing extends FigureBase {
  readonly kind: 'drawing';
  /** The `svg` element, of allowed parts alone. */
  readonly svg: Element;
}

/** A picture of a table's data, made when it is printed. Where it has no `alt` or `description`, these are made from the data too. */
export interface ChartFigure extends FigureBase {
  readonly kind: 'chart';
  readonly chart: Chart;
}

/** Photographs, blots, scans: PNG or JPEG, with the labels of one language as a layer of text over them. */
export interface ImageFigure extends FigureBase {
  readonly kind: 'image';
  /** Side by side, row by row. */
  readonly panels: readonly ImagePanel[];
  /** How many panels stand in a row. */
  readonly columns: number;
}

export type Figure = Drawing | ChartFigure | ImageFigure;

/** A figure in one language, with its number. */
export interface ResolvedFigure {
  readonly id: string;
  readonly language: ContentLanguage;
  readonly number: number;
  readonly width: FigureWidth;
  /** `图 1`, `Figure 1` */
  readonly label: string;
  /** In the edition's own language, then in the article's others, for editions that print both. */
  readonly captions: readonly ResolvedCaption[];
  readonly legend: readonly PhrasingContent[];
  readonly alt: string;
  /** The paragraphs of the long description. */
  readonly description: readonly string[];
  /** What a chart shows. */
  readonly chart?: ChartPicture;
}
