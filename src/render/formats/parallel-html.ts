import { textFile } from '../../model/output.ts';
import { parallelPath } from '../paths.ts';
import { parallelWebPageView } from '../views/parallel-web-page.ts';
import { sound, type PairFormat } from './format.ts';
import { pageFonts } from './page-fonts.ts';

/** The parallel edition on the web: two languages beside each other, pair by pair, with the fonts that it is set in. */
export const parallelHtml: PairFormat = {
  name: 'parallel-html',
  scope: 'pair',
  needs: ['fonts'],
  paths: ({ article }, pair) => [parallelPath(pair, article.slug)],
  render: async (publication, pair, tools, press, published) => {
    const page = tools.template('html/parallel.liquid', parallelWebPageView(publication, pair, tools, published));
    const path = parallelPath(pair, publication.article.slug);
    return sound([textFile(path, page), ...(await pageFonts(page, path, tools.webFaces, press.fonts))]);
  },
};
