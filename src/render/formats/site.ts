import { textFile } from '../../model/output.ts';
import { homePageView, listPageView } from '../views/site-pages.ts';
import { sound, type SiteFormat } from './format.ts';

/** The choice of language, a list of articles per language, and the files that all pages share. */
export const site: SiteFormat = {
  name: 'site',
  scope: 'site',
  needs: [],
  render: async (listing, tools, published) =>
    sound([
      textFile('index.html', tools.template('html/home.liquid', homePageView(listing, tools, published))),
      ...listing.languages.map((language) =>
        textFile(
          `${language}/index.html`,
          tools.template('html/list.liquid', listPageView(listing, language, tools, published)),
        ),
      ),
      textFile('assets/reader.css', tools.readerStyle),
      textFile('assets/reader.js', tools.readerScript),
    ]),
};
