import type { LabelTree } from '../../model/labels.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { inListOrder, type Listing } from './listing.ts';
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

/** The list of articles in one language. */
export function listPageView(listing: Listing, language: ContentLanguage, tools: RenderTools): ListPageView {
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
      return edition ? [{ slug, ...edition, pdf: `${slug}/${slug}.${language}.pdf` }] : [];
    }),
  };
}

/** The choice of language, with the articles of each. */
export function homePageView(listing: Listing, tools: RenderTools): HomePageView {
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
        editions[tag] ? [{ slug, title: editions[tag].title }] : [],
      ),
    })),
  };
}
