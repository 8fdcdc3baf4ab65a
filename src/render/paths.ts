import type { RasterType } from '../model/image.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { LanguagePair } from './pairs.ts';

/** The web page of an edition, below the output folder. Everything of an edition lies in the same folder. */
export function pagePath(language: ContentLanguage, slug: string): string {
  return `${language}/${slug}/index.html`;
}

/** The choice of language. */
export const homePath = 'index.html';

/** What a host shows where there is nothing. */
export const lostPath = '404.html';

/** The list of articles in one language. `page`: counted from 1, the newest articles on the first. */
export function listPath(language: ContentLanguage, page = 1): string {
  return `${language}/${page === 1 ? 'index' : `page-${page}`}.html`;
}

/** The page that searches all articles, in one language. */
export function searchPath(language: ContentLanguage): string {
  return `${language}/search.html`;
}

/** The newest articles of one language for feed readers. */
export function feedPath(language: ContentLanguage): string {
  return `${language}/feed.xml`;
}

/** What search engines may list. */
export const sitemapPath = 'sitemap.xml';

/** The PDF of an edition. */
export function pdfPath(language: ContentLanguage, slug: string): string {
  return `${language}/${slug}/${slug}.${language}.pdf`;
}

/** The address of a file as a page names it, both below the output folder, the page in a folder within a folder. */
export function addressFrom(page: string, path: string): string {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  return path.startsWith(folder) ? path.slice(folder.length) : `../../${path}`;
}

/** The proof of an edition; a build of proofs makes nothing else, so it lies in no folder. */
export function proofPath(language: ContentLanguage, slug: string): string {
  return `${slug}.${language}.proof.pdf`;
}

/** The web page of two languages beside each other, in a folder of the pair: `zh-en/my-article/index.html`. */
export function parallelPath(pair: LanguagePair, slug: string): string {
  return `${pair.join('-')}/${slug}/index.html`;
}

/** The PDF that sets two languages side by side, in a folder of the pair: `zh-en/my-article/my-article.zh-en.pdf`. */
export function parallelPdfPath(pair: LanguagePair, slug: string): string {
  const name = pair.join('-');
  return `${name}/${slug}/${slug}.${name}.pdf`;
}

/** The bibliography of an edition. `extension`: `json`, `bib`, `biblatex.bib`, `ris`, `enw`, `txt`. */
export function referencesPath(language: ContentLanguage, slug: string, extension: string): string {
  return `${language}/${slug}/references.${extension}`;
}

/** A figure of an edition as a file of its own. */
export function figurePath(language: ContentLanguage, slug: string, figure: string): string {
  return `${language}/${slug}/${figure}.${language}.svg`;
}

/** One entry of it, under a name of `entryNames`. */
export function entryPath(language: ContentLanguage, slug: string, name: string, extension: string): string {
  return `${language}/${slug}/references/${name}.${extension}`;
}

/** How the edition itself is cited, or the work that it is based on. */
export function citePath(
  language: ContentLanguage,
  slug: string,
  work: 'edition' | 'source',
  extension: string,
): string {
  return `${language}/${slug}/cite-${work}.${extension}`;
}

/**
 * An image of a figure, once for all languages. `panel`: which of its panels, counted from 1; nothing for the only one. A
 * dot parts it from the figure's id, which has none.
 */
export function imagePath(slug: string, figure: string, type: RasterType, panel?: number): string {
  return `figures/${slug}/${figure}${panel === undefined ? '' : `.${panel}`}.${type === 'png' ? 'png' : 'jpg'}`;
}

/** A data file of a table, once for all languages. `ending`: what follows the table's id, as `.values.csv`. */
export function dataPath(slug: string, table: string, ending: string): string {
  return `data/${slug}/${table}${ending}`;
}

/** The descriptor of all data of an article, which names the files beside it. */
export function dataPackagePath(slug: string): string {
  return `data/${slug}/datapackage.json`;
}

/** The public address of a path below the output folder: of a page that of its folder. */
export function publicAddress(baseUrl: string, path: string): string {
  return `${baseUrl}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
