import type { LabelTree } from '../../model/labels.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { feedPath, listPath, pagePath, pdfPath } from '../paths.ts';
import { inListOrder, type ListedArticle, type Listing } from './listing.ts';
import { everythingPublished, type Published } from './published.ts';
import { siteHead, type SiteHeadView } from './site-head.ts';
import type { RenderTools } from './tools.ts';

/** How many articles a page of the list holds. */
const perPage = 50;

interface SiteLink {
  readonly lang: string;
  readonly href: string;
  readonly name: string;
}

/** Everything that `html/list.liquid` may use. */
export interface ListPageView {
  readonly head: SiteHeadView;
  readonly lang: string;
  readonly ownName: string;
  readonly title: string;
  readonly labels: LabelTree;
  /** The lists in the other languages. */
  readonly alternates: readonly SiteLink[];
  /** The feed's address; empty where there is none. */
  readonly feed: string;
  readonly articles: readonly ListedView[];
  /** The pages of a long list, none for a short one. */
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
}

/** An article in the list. Absent elements are empty. */
interface ListedView {
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  readonly column: string;
  readonly byline: string;
  readonly date: string;
  readonly isoDate: string;
  readonly extent: string;
  readonly excerpt: string;
  readonly pdf: string;
  readonly others: readonly SiteLink[];
  /** Addresses of the pages that show the language beside another. */
  readonly parallels: readonly string[];
}

/** The articles that have a page in a language, newest first. */
export function listedIn(listing: Listing, language: ContentLanguage, published: Published): ListedArticle[] {
  return inListOrder(listing.articles).filter(
    ({ slug, editions }) => editions[language] !== undefined && published.has(pagePath(language, slug)),
  );
}

/** The list of articles in one language, page by page: at least one, also where there is no article. */
export function listPageViews(
  listing: Listing,
  language: ContentLanguage,
  tools: RenderTools,
  published: Published = everythingPublished,
): ListPageView[] {
  const articles = listedIn(listing, language, published);
  const count = Math.max(1, Math.ceil(articles.length / perPage));
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const feed = feedPath(language);
  const { htmlTag, ownName } = tools.rulesOf(language);
  return numbers.map((number) => {
    const title = listing.journal[language] ?? '';
    const shown = articles.slice((number - 1) * perPage, number * perPage);
    return {
      // Later pages hold other articles in each language: what one lacks shifts the rest.
      head: siteHead(
        {
          path: listPath(language, number),
          title: number === 1 ? title : `${title} · ${number}`,
          lang: htmlTag,
          root: '../',
          indexed: true,
          alternates: number === 1 ? Object.fromEntries(listing.languages.map((one) => [one, listPath(one)])) : {},
          feeds: published.has(feed) ? [language] : [],
        },
        listing,
        tools,
      ),
      lang: htmlTag,
      ownName,
      title,
      labels: tools.labelTreeOf(language),
      alternates: listing.languages
        .filter((other) => other !== language)
        .map((other) => ({ ...namedIn(other, tools), href: `../${listPath(other)}` })),
      feed: published.has(feed) ? fileName(feed) : '',
      articles: shown.map((article) => listedView(article, language, tools, published)),
      pages:
        count === 1
          ? []
          : numbers.map((other) => ({
              number: other,
              href: fileName(listPath(language, other)),
              current: other === number,
            })),
    };
  });
}

function listedView(
  { slug, date, pairs, editions }: ListedArticle,
  language: ContentLanguage,
  tools: RenderTools,
  published: Published,
): ListedView {
  const { title, subtitle, column, byline, date: written, extent, excerpt } = editions[language]!;
  const pdf = pdfPath(language, slug);
  const others = Object.keys(editions).filter((other) => other !== language && published.has(pagePath(other, slug)));
  return {
    slug,
    title,
    subtitle,
    column,
    byline,
    date: written,
    isoDate: date,
    extent,
    excerpt,
    pdf: published.has(pdf) ? pdf.slice(`${language}/`.length) : '',
    others: others.map((other) => ({ ...namedIn(other, tools), href: `../${pagePath(other, slug)}` })),
    parallels: pairs
      .filter((pair) => pair.includes(language))
      .map((pair) => pagePath(pair.join('-'), slug))
      .filter((path) => published.has(path))
      .map((path) => `../${path}`),
  };
}

function namedIn(language: ContentLanguage, tools: RenderTools): Pick<SiteLink, 'lang' | 'name'> {
  const { htmlTag, ownName } = tools.rulesOf(language);
  return { lang: htmlTag, name: ownName };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
