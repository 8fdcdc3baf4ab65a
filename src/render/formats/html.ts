import { textFile } from '../../model/output.ts';
import { articlePageView } from '../views/article-page.ts';
import { pagePath } from '../paths.ts';
import { sound, type EditionFormat } from './format.ts';
import { pageFonts } from './page-fonts.ts';

/** The web edition: one page per language, with the fonts that it is set in. */
export const html: EditionFormat = {
  name: 'html',
  scope: 'edition',
  needs: ['fonts'],
  paths: ({ article }, language) => [pagePath(language, article.slug)],
  render: async (publication, language, tools, press, published) => {
    const page = tools.template('html/article.liquid', articlePageView(publication, language, tools, published));
    const path = pagePath(language, publication.article.slug);
    return sound([textFile(path, page), ...(await pageFonts(page, path, tools.webFaces, press.fonts))]);
  },
};
