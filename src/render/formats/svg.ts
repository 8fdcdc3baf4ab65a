import { textFile } from '../../model/output.ts';
import { embeddable, withEmbeddedImages } from '../figure/embed-images.ts';
import { picture } from '../figure/picture.ts';
import { toSvg } from '../hast/svg.ts';
import { figurePath } from '../paths.ts';
import { sound, type EditionFormat } from './format.ts';

/** Each figure of an edition as a file of its own, with its images inside; one whose images are too large for that has none. */
export const svg: EditionFormat = {
  name: 'svg',
  scope: 'edition',
  needs: [],
  paths: ({ article, editions }, language) =>
    Object.keys(editions[language]!.figures)
      .filter((id) => embeddable(article.figures[id]!))
      .map((id) => figurePath(language, article.slug, id)),
  render: async (publication, language, tools) => {
    const { article, editions } = publication;
    const figures = Object.values(editions[language]!.figures).filter(({ id }) => embeddable(article.figures[id]!));
    return sound(
      figures.map((figure) =>
        textFile(
          figurePath(language, article.slug, figure.id),
          withEmbeddedImages(
            toSvg(picture(publication, figure, tools), tools.rulesOf(language).htmlTag, tools.figureFonts),
            article,
          ),
        ),
      ),
    );
  },
};
