import type { FigureWidths } from '../model/figure.ts';
import { columnWidthOf, textWidthOf } from '../model/print-layout.ts';
import type { FontStore, Measure } from '../model/ports.ts';
import type { Theme } from '../model/theme.ts';

/** A Han character or a mark of its width is one em wide, all else a little over half. */
export const estimate: Measure = (words) =>
  Array.from(words).reduce((sum, character) => sum + (/[\u2e80-\u9fff\uf900-\uffef]/u.test(character) ? 1 : 0.58), 0);

/** Measures the words of figures in the theme's typeface for them; where no fonts are at hand, by estimate. */
export async function figureMeasure(theme: Theme | undefined, fonts: FontStore | undefined): Promise<Measure> {
  const faces = theme?.print.faces.filter(({ family }) => family === theme.print.figureFamily) ?? [];
  return fonts && faces.length > 0 ? fonts.measure(faces) : estimate;
}

/** How wide a theme prints figures. */
export function figureWidths({ print }: Theme): FigureWidths {
  return { column: columnWidthOf(print), page: textWidthOf(print) };
}
