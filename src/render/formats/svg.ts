import { textFile } from '../../model/output.ts';
import { picture } from '../figure/picture.ts';
import { toSvg } from '../hast/svg.ts';
import { figurePath } from '../paths.ts';
import { sound, type EditionFormat } from './format.ts';

/** Each figure of an edition as a file of its own. */
export const svg: EditionFormat = {
  name: 'svg',
  scope: 'edition',
  needs: [],
  paths: ({ article, editions }, language) =>
    Object.keys(editions[language]!.figures).map((id) => figurePath(language, article.slug, id)),
  render: async (publication, language, tools) => {
    const { article, editions } = publication;
    const figures = Object.values(editions[language]!.figures);
    return sound(
      figures.map((figure) =>
        textFile(
          figurePath(language, article.slug, figure.id),
          toSvg(picture(publication, figure, tools), tools.rulesOf(language).htmlTag, tools.figureFonts),
        ),
      ),
    );
  },
};
