import { textFile } from '../../model/output.ts';
import { articlePageView } from '../views/article-page.ts';
import { sound, type EditionFormat } from './format.ts';

/** The web edition: one page per language. */
export const html: EditionFormat = {
  name: 'html',
  scope: 'edition',
  needs: [],
  render: async (publication, language, tools) => {
    const page = tools.template('html/article.liquid', articlePageView(publication, language, tools));
    return sound([textFile(`${language}/${publication.article.slug}/index.html`, page)]);
  },
};
