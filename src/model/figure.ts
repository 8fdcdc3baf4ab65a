import type { Localized } from './language.ts';
import type { Place } from './place.ts';

/** How a figure is made: drawn, with labels by key; plotted from the values of a table; a picture with labels laid over it. */
export type FigureKind = 'drawing' | 'chart' | 'image';

export const figureKinds = ['drawing', 'chart', 'image'] as const satisfies FigureKind[];

/** The words of a figure; what it shows is still to come. */
export interface Figure {
  readonly id: string;
  readonly kind: FigureKind;
  readonly caption: Localized;
  /** What it shows, in a sentence, for who cannot see it. */
  readonly alt: Localized;
  /** The same at length. */
  readonly description?: Localized;
  /** The words inside it, by key. */
  readonly labels: Readonly<Record<string, Localized>>;
  readonly place: Place;
}
