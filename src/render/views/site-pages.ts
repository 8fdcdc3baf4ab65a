import type { LabelTree } from '../../model/labels.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { inListOrder, type Listing } from './listing.ts';
import { pagePath, pdfPath } from '../paths.ts';
import { everythingPublished, type Published } from './published.ts';
import type { RenderTools } from './tools.ts';

/** Everything that `html/list.liquid` may use. */
export interface ListPageView {
  readonly lang: string;
  readonly ownName: string;
  readonly title: string;
  readonly indexed: boolean;
  readonly labels: LabelTree;
  readonly alternates: readonly { readonly lang: string; readonly href: string; readonly name: string }[];
  readonly articles: readonly {
    readonly slug: string;
    readonly title: string;
    readonly subtitle: string;
    readonly byline: string;
    readonly date: string;
    readonly extent: string;
    readonly pdf: string;
  }[];
}

/** Everything that `html/home.liquid` may use. */
export interface HomePageView {
  readonly lang: string;
  readonly title: string;
  readonly indexed: boolean;
  readonly languages: readonly {
    readonly tag: string;
    readonly lang: string;
    readonly name: string;
    readonly journal: string;
    readonly articles: readonly { readonly slug: string; readonly title: string }[];
  }[];
}

/** The list of articles in one language: those that have a page there. */
export function listPageView(
  listing: Listing,
  language: ContentLanguage,
  tools: RenderTools,
  published: Published = everythingPublished,
): ListPageView {
  const rules = tools.rulesOf(language);
  return {
    lang: rules.htmlTag,
    ownName: rules.ownName,
    title: listing.journal[language] ?? '',
    indexed: listing.indexed,
    labels: tools.labelTreeOf(language),
    alternates: listing.languages
      .filter((other) => other !== language)
      .map((other) => ({
        lang: tools.rulesOf(other).htmlTag,
        href: `../${other}/index.html`,
        name: tools.rulesOf(other).ownName,
      })),
    articles: inListOrder(listing.articles).flatMap(({ slug, editions }) => {
      const edition = editions[language];
      if (!edition || !published.has(pagePath(language, slug))) return [];
      const pdf = pdfPath(language, slug);
      return [{ slug, ...edition, pdf: published.has(pdf) ? pdf.slice(`${language}/`.length) : '' }];
    }),
  };
}

/** The choice of language, with the articles that have a page in each. */
export function homePageView(
  listing: Listing,
  tools: RenderTools,
  published: Published = everythingPublished,
): HomePageView {
  const [first] = listing.languages;
  return {
    lang: first === undefined ? 'und' : tools.rulesOf(first).htmlTag,
    title: listing.languages.map((language) => listing.journal[language] ?? '').join(' · '),
    indexed: listing.indexed,
    languages: listing.languages.map((tag) => ({
      tag,
      lang: tools.rulesOf(tag).htmlTag,
      name: tools.rulesOf(tag).ownName,
      journal: listing.journal[tag] ?? '',
      articles: inListOrder(listing.articles).flatMap(({ slug, editions }) =>
        editions[tag] && published.has(pagePath(tag, slug)) ? [{ slug, title: editions[tag].title }] : [],
      ),
    })),
  };
}
