import type { Element } from 'hast';
import type { ChartPicture } from '../../model/chart-picture.ts';
import type { Figure, ResolvedFigure } from '../../model/figure.ts';
import type { Publication } from '../../model/publication.ts';
import type { RenderTools } from '../views/tools.ts';
import { drawChart } from './draw-chart.ts';
import { drawDrawing } from './draw-drawing.ts';
import { drawImage } from './draw-image.ts';

/**
 * The picture of a figure in one language, as an `svg` element that says in words what it shows. `rows`: ids of the table
 * rows that stand on the same page, to which the marks of a chart link; a picture with links is a group, since what is
 * inside an image cannot be reached.
 */
export function picture(
  publication: Publication,
  resolved: ResolvedFigure,
  tools: PictureTools,
  rows: ReadonlySet<string> = new Set(),
): Element {
  const figure = publication.article.figures[resolved.id]!;
  const drawn = draw(figure, resolved, publication, tools, rows);
  const isLinked = rows.size > 0 && resolved.chart !== undefined && resolved.chart.mark !== 'bar';
  const { width: _width, height: _height, ...properties } = drawn.properties;
  return { ...drawn, properties: { ...properties, role: isLinked ? 'group' : 'img', ariaLabel: resolved.alt } };
}

/** What pictures are drawn with. */
type PictureTools = Pick<RenderTools, 'measure' | 'drawChart' | 'figureWidths' | 'rulesOf'>;

/** Every kind of figure has a file beside this one and a line here. */
function draw(
  figure: Figure,
  { language, chart }: ResolvedFigure,
  { article, editions }: Publication,
  tools: PictureTools,
  rows: ReadonlySet<string>,
): Element {
  switch (figure.kind) {
    case 'drawing':
      return drawDrawing(figure, language, tools.measure);
    case 'chart':
      return drawChart(chart!, pictures(figure.id, editions), tools, rows);
    case 'image':
      return drawImage(figure, language, article.slug, tools);
  }
}

/** A chart in all languages, which are laid out alike. */
function pictures(id: string, editions: Publication['editions']): ChartPicture[] {
  return Object.values(editions).flatMap(({ figures }) => figures[id]?.chart ?? []);
}
