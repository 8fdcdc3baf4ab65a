import type { ElementContent } from 'hast';
import type { ResolvedFigure } from '../../model/figure.ts';
import type { Publication } from '../../model/publication.ts';
import { h } from '../hast/h.ts';
import { figurePath } from '../paths.ts';
import type { Published } from './published.ts';
import type { RenderTools } from './tools.ts';

/** What a page offers under a figure: its long description behind a line that opens, and its file, as far as it is published. */
export function belowFigure(
  { article }: Publication,
  { id, language, label, description }: ResolvedFigure,
  tools: RenderTools,
  published: Published,
): ElementContent[] {
  const labels = tools.labelsOf(language);
  const path = figurePath(language, article.slug, id);
  const words = description.map((paragraph) => h('p', {}, [paragraph]));
  const described = h('details', {}, [h('summary', {}, [labels('figure.description', { figure: label })]), ...words]);
  const file = h('p', { className: ['files'] }, [
    h('a', { href: path.slice(path.lastIndexOf('/') + 1), type: 'image/svg+xml' }, [
      labels('figure.file', { figure: label }),
    ]),
  ]);
  const below = [...(words.length > 0 ? [described] : []), ...(published.has(path) ? [file] : [])];
  return below.length > 0 ? [h('div', { className: ['figure-below'] }, below)] : [];
}
