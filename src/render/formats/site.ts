import { textFile, type OutputFile } from '../../model/output.ts';
import { feedPath, homePath, listPath, lostPath, searchPath, sitemapPath } from '../paths.ts';
import { searchIndex } from '../search/search-index.ts';
import { feed } from '../site/feed.ts';
import { robots, sitemap } from '../site/sitemap.ts';
import { homePageView } from '../views/home-page.ts';
import { listPageViews } from '../views/list-page.ts';
import type { Listing } from '../views/listing.ts';
import { lostPageView } from '../views/lost-page.ts';
import type { Published } from '../views/published.ts';
import { searchPageView } from '../views/search-page.ts';
import type { RenderTools } from '../views/tools.ts';
import { sound, type SiteFormat } from './format.ts';

/**
 * What all articles have in common: the choice of language, lists and search per language, what feed readers and search
 * engines ask for, and the files that all pages share.
 */
export const site: SiteFormat = {
  name: 'site',
  scope: 'site',
  needs: [],
  render: async (listing, tools, published) => {
    const feeds = feedFiles(listing, tools, published);
    const paths = new Set(feeds.map(({ path }) => path));
    const all: Published = { has: (path) => paths.has(path) || published.has(path) };
    return sound([
      textFile(homePath, tools.template('html/home.liquid', homePageView(listing, tools, all))),
      textFile(lostPath, tools.template('html/lost.liquid', lostPageView(listing, tools))),
      ...listing.languages.flatMap((language) => [
        ...listPageViews(listing, language, tools, all).map((view, index) =>
          textFile(listPath(language, index + 1), tools.template('html/list.liquid', view)),
        ),
        textFile(searchPath(language), tools.template('html/search.liquid', searchPageView(listing, language, tools))),
      ]),
      ...feeds,
      ...engineFiles(listing, tools, published),
      ...(await searchIndex(listing, tools, published, (path) => published.read(path))),
      textFile('assets/reader.css', tools.readerStyle),
      textFile('assets/reader.js', tools.readerScript),
    ]);
  },
};

function feedFiles(listing: Listing, tools: RenderTools, published: Published): OutputFile[] {
  const { baseUrl, languages } = listing;
  if (baseUrl === undefined) return [];
  return languages.flatMap((language) => {
    const text = feed(listing, language, baseUrl, tools, published);
    return text === undefined ? [] : [textFile(feedPath(language), text)];
  });
}

/** What search engines look for at the root of a site. */
function engineFiles(listing: Listing, tools: RenderTools, published: Published): OutputFile[] {
  const { baseUrl } = listing;
  const map = baseUrl === undefined ? undefined : sitemap(listing, baseUrl, tools, published);
  if (baseUrl === undefined || map === undefined) return [];
  const rules = robots(baseUrl);
  return [textFile(sitemapPath, map), ...(rules === undefined ? [] : [textFile('robots.txt', rules)])];
}
