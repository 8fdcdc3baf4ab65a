import type { OutputFile } from '../../model/output.ts';
import type { Publication } from '../../model/publication.ts';
import { imagePathOf } from '../figure/draw-image.ts';
import { sound, type ArticleFormat } from './format.ts';

/** The images of an article's figures without words, below `figures/<slug>/`, once for all languages. */
export const image: ArticleFormat = {
  name: 'image',
  scope: 'article',
  madeWith: ['html'],
  needs: [],
  paths: (publication) => filesOf(publication).map(({ path }) => path),
  render: async (publication) => sound(filesOf(publication)),
};

function filesOf({ article, editions }: Publication): OutputFile[] {
  const placed = new Set(Object.values(editions).flatMap(({ figures }) => Object.keys(figures)));
  return Object.values(article.figures).flatMap((figure) =>
    figure.kind === 'image' && placed.has(figure.id)
      ? figure.panels.map(({ raster }, index) => ({
          path: imagePathOf(article.slug, figure, index),
          bytes: raster.bytes,
        }))
      : [],
  );
}
