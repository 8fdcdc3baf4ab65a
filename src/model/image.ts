import type { Place } from './place.ts';

/** The sorts of images that are printed. */
export type RasterType = 'png' | 'jpeg';

/** An image that can be published: its size in pixels, and its file without what only its makers should know. */
export interface Raster {
  readonly type: RasterType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A point of an image, as shares of its width from the left and of its height from the top. */
export interface ImagePoint {
  readonly x: number;
  readonly y: number;
}

/** What words and lines on an image are drawn in; a rim in the other color keeps them legible on any ground. */
export type LabelColor = 'black' | 'white';

export const labelColors = ['black', 'white'] as const satisfies LabelColor[];

/** On which side of its place a label stands, or around it. */
export type LabelAlign = 'start' | 'center' | 'end';

export const labelAligns = ['start', 'center', 'end'] as const satisfies LabelAlign[];

/** Where a label stands on an image. */
export interface ImageLabel {
  /** Its beginning, middle or end, at half the height of its lines. */
  readonly at: ImagePoint;
  readonly align: LabelAlign;
  /** Size of its letters in print, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: LabelColor;
  /** Its widest line, as a share of the image's width; nothing where the edge of the image is the limit. */
  readonly width?: number;
  /** How many lines it may take. */
  readonly lines: number;
  /** What a line leads to from the label. */
  readonly line?: ImagePoint;
  /** What an arrow points to from the label. */
  readonly arrow?: ImagePoint;
}

/** A corner of an image. */
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

export const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const satisfies Corner[];

/** A bar that shows how long something is in an image; its words are made in each language. */
export interface ScaleBar {
  readonly value: number;
  readonly decimals: number;
  /** UCUM code of a length. */
  readonly unit: string;
  /** Its length as a share of the image's width. */
  readonly share: number;
  readonly corner: Corner;
  readonly color: LabelColor;
}

/** One image of a figure, and what stands on it. */
export interface ImagePanel {
  /** As its figure's file names it. */
  readonly file: string;
  readonly raster: Raster;
  /** The label that is its letter, in its top left corner. */
  readonly letter?: string;
  /** By the key of the label. */
  readonly places: Readonly<Record<string, ImageLabel>>;
  readonly scaleBar?: ScaleBar;
  /** Where its file is named. */
  readonly place: Place;
}
