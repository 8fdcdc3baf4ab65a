import type { FigureKind } from '../../model/figure.ts';
import { chart } from './chart.ts';
import { drawing } from './drawing.ts';
import type { FigureReader } from './figure-reader.ts';
import { image } from './image.ts';

/** Every kind of figure by the name that `kind` gives. A new one gets a file beside this one and a line here. */
export const figureReaders = { drawing, chart, image } satisfies Record<FigureKind, FigureReader>;
