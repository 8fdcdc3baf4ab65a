import type { LabelTree } from '../../model/labels.ts';
import { homePath, listPath, pagePath, searchPath } from '../paths.ts';
import { listedIn } from './list-page.ts';
import type { Listing } from './listing.ts';
import { everythingPublished, type Published } from './published.ts';
import { siteHead, type SiteHeadView } from './site-head.ts';
import type { RenderTools } from './tools.ts';

/** How many of the newest articles the choice of language shows. */
const newest = 5;

/** Everything that `html/home.liquid` may use. */
export interface HomePageView {
  readonly head: SiteHeadView;
  readonly languages: readonly LanguageChoiceView[];
}

/** A language of the site, and what there is in it. */
interface LanguageChoiceView {
  readonly tag: string;
  readonly lang: string;
  readonly name: string;
  readonly journal: string;
  readonly labels: LabelTree;
  readonly href: string;
  readonly search: string;
  readonly articles: readonly { readonly href: string; readonly title: string; readonly date: string }[];
  /** Words that lead to all articles; empty where all are shown. */
  readonly more: string;
}

/** The choice of language, with the newest articles that have a page in each. */
export function homePageView(
  listing: Listing,
  tools: RenderTools,
  published: Published = everythingPublished,
): HomePageView {
  const [first] = listing.languages;
  return {
    head: siteHead(
      {
        path: homePath,
        title: listing.languages.map((language) => listing.journal[language] ?? '').join(' · '),
        lang: first === undefined ? 'und' : tools.rulesOf(first).htmlTag,
        root: '',
        indexed: true,
        alternates: Object.fromEntries(listing.languages.map((language) => [language, listPath(language)])),
        feeds: [],
      },
      listing,
      tools,
    ),
    languages: listing.languages.map((tag) => {
      const articles = listedIn(listing, tag, published);
      return {
        tag,
        lang: tools.rulesOf(tag).htmlTag,
        name: tools.rulesOf(tag).ownName,
        journal: listing.journal[tag] ?? '',
        labels: tools.labelTreeOf(tag),
        href: listPath(tag),
        search: searchPath(tag),
        articles: articles.slice(0, newest).map(({ slug, editions }) => ({
          href: pagePath(tag, slug),
          title: editions[tag]!.title,
          date: editions[tag]!.date,
        })),
        more: articles.length > newest ? tools.labelsOf(tag)('site.all', { count: articles.length }) : '',
      };
    }),
  };
}
