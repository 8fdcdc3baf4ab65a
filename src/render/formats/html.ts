import { textFile } from '../../model/output.ts';
import { articlePageView } from '../views/article-page.ts';
import { pagePath } from '../paths.ts';
import { sound, type EditionFormat } from './format.ts';

/** The web edition: one page per language. */
export const html: EditionFormat = {
  name: 'html',
  scope: 'edition',
  needs: [],
  paths: ({ article }, language) => [pagePath(language, article.slug)],
  render: async (publication, language, tools, _press, published) => {
    const page = tools.template('html/article.liquid', articlePageView(publication, language, tools, published));
    return sound([textFile(pagePath(language, publication.article.slug), page)]);
  },
};
