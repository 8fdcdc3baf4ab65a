import type { Element } from 'hast';
import { labelAreas } from '../../engines/image/label-areas.ts';
import { labelTexts, shortNumber } from '../../engines/image/label-texts.ts';
import { heightOf, layOutPanels } from '../../engines/image/lay-out-panels.ts';
import type { ImageFigure } from '../../model/figure.ts';
import type { ImagePanel } from '../../model/image.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { h } from '../hast/h.ts';
import { imagePath } from '../paths.ts';
import type { RenderTools } from '../views/tools.ts';
import { drawDrawing } from './draw-drawing.ts';
import { boxAttributes, drawPlate } from './draw-plate.ts';
import { drawPointers } from './draw-pointers.ts';
import { drawScaleBar } from './draw-scale-bar.ts';

/**
 * An image with the labels of one language over it, in CSS pixels of the printed figure, so that its letters have there the
 * size that its file says. It refers to the published files as a page of an edition does.
 */
export function drawImage(
  figure: ImageFigure,
  language: ContentLanguage,
  slug: string,
  { figureWidths, measure, rulesOf }: Pick<RenderTools, 'figureWidths' | 'measure' | 'rulesOf'>,
): Element {
  const { id, panels, columns, labels } = figure;
  const width = figureWidths[figure.width];
  const boxes = layOutPanels(
    panels.map(({ raster }) => raster),
    columns,
    width,
  );
  const viewBox = `0 0 ${shortNumber(width)} ${shortNumber(heightOf(boxes))}`;
  const parts = panels.flatMap((panel, index): Element[] => {
    const box = boxes[index]!;
    const texts = labelTexts(panel, box);
    const areas = labelAreas(texts, (key) => labels[key]?.[language] ?? '', measure);
    return [
      h('image', { href: `../../${imagePathOf(slug, figure, index)}`, ...boxAttributes(box) }),
      ...Object.entries(panel.places).flatMap(([key, label]) => drawPointers(label, areas.get(key)!, box)),
      ...[...areas].map(([key, area]) => drawPlate(area, panel.places[key]?.color ?? 'black')),
      ...texts,
      ...(panel.scaleBar ? drawScaleBar(panel.scaleBar, box, rulesOf(language), measure) : []),
    ];
  });
  return drawDrawing({ id, svg: h('svg', { viewBox }, parts), labels }, language, measure);
}

/** Where the image of a panel is published. */
export function imagePathOf(
  slug: string,
  { id, panels }: { readonly id: string; readonly panels: readonly ImagePanel[] },
  index: number,
): string {
  return imagePath(slug, id, panels[index]!.raster.type, panels.length > 1 ? index + 1 : undefined);
}
