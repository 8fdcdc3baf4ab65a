import type { Element, ElementContent } from 'hast';
import type { ResolvedFigure } from '../../model/figure.ts';
import type { Publication } from '../../model/publication.ts';
import { imagePathOf } from '../figure/draw-image.ts';
import { h } from '../hast/h.ts';
import { addressFrom, figurePath } from '../paths.ts';
import type { Published } from './published.ts';
import type { RenderTools } from './tools.ts';

/**
 * What a page offers under a figure: its long description behind a line that opens, its file, and the images in it without
 * words, as far as they are published. `page`: the path of the page.
 */
export function belowFigure(
  publication: Publication,
  resolved: ResolvedFigure,
  tools: RenderTools,
  published: Published,
  page: string,
): ElementContent[] {
  const { id, language, label, description } = resolved;
  const labels = tools.labelsOf(language);
  const words = description.map((paragraph) => h('p', {}, [paragraph]));
  const described = h('details', {}, [h('summary', {}, [labels('figure.description', { figure: label })]), ...words]);
  const path = figurePath(language, publication.article.slug, id);
  const files = [
    {
      path,
      href: addressFrom(page, path),
      type: 'image/svg+xml',
      words: labels('figure.file', { figure: label }),
    },
    ...imagesOf(publication, resolved, tools, page),
  ].filter((file) => published.has(file.path));
  const links = files.flatMap(({ href, type, words: said }, index): (Element | string)[] => [
    ...(index > 0 ? [' '] : []),
    h('a', { href, type }, [said]),
  ]);
  const below = [
    ...(words.length > 0 ? [described] : []),
    ...(links.length > 0 ? [h('p', { className: ['files'] }, links)] : []),
  ];
  return below.length > 0 ? [h('div', { className: ['figure-below'] }, below)] : [];
}

/** A file that a page offers. */
interface FigureFile {
  readonly path: string;
  readonly href: string;
  readonly type: string;
  readonly words: string;
}

function imagesOf(
  { article }: Publication,
  { id, language, label }: ResolvedFigure,
  tools: RenderTools,
  page: string,
): FigureFile[] {
  const figure = article.figures[id]!;
  if (figure.kind !== 'image') return [];
  return figure.panels.map(({ raster: { type }, letter = '' }, index) => {
    const path = imagePathOf(article.slug, figure, index);
    const name = figure.labels[letter]?.[language] ?? `(${index + 1})`;
    const image = figure.panels.length > 1 ? label + name : label;
    return {
      path,
      href: addressFrom(page, path),
      type: `image/${type}`,
      words: tools.labelsOf(language)('figure.image', { image, type: type.toUpperCase() }),
    };
  });
}
