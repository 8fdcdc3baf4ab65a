import type { LabelTree } from '../../model/labels.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { listPath, searchPath } from '../paths.ts';
import type { Listing } from './listing.ts';
import { siteHead, type SiteHeadView } from './site-head.ts';
import type { RenderTools } from './tools.ts';

/** Everything that `html/search.liquid` may use. */
export interface SearchPageView {
  readonly head: SiteHeadView;
  /** The page's language as the folders of pages name it: `zh`. */
  readonly tag: string;
  readonly lang: string;
  readonly ownName: string;
  readonly title: string;
  readonly labels: LabelTree;
  /** The search in the other languages. */
  readonly alternates: readonly { readonly lang: string; readonly href: string; readonly name: string }[];
  /** The lists of articles, for browsers that run no script. */
  readonly lists: readonly { readonly lang: string; readonly href: string; readonly name: string }[];
}

/** The search over all articles, in one language. Search engines are kept off: it has no words of its own. */
export function searchPageView(listing: Listing, language: ContentLanguage, tools: RenderTools): SearchPageView {
  const { htmlTag, ownName } = tools.rulesOf(language);
  const labels = tools.labelTreeOf(language);
  const journal = listing.journal[language] ?? '';
  const namedAt = (path: (language: ContentLanguage) => string, languages: readonly ContentLanguage[]) =>
    languages.map((one) => ({
      lang: tools.rulesOf(one).htmlTag,
      href: `../${path(one)}`,
      name: tools.rulesOf(one).ownName,
    }));
  return {
    head: siteHead(
      {
        path: searchPath(language),
        title: `${tools.labelsOf(language)('site.search')} · ${journal}`,
        lang: htmlTag,
        root: '../',
        indexed: false,
        alternates: {},
        feeds: [],
      },
      listing,
      tools,
    ),
    tag: language,
    lang: htmlTag,
    ownName,
    title: journal,
    labels,
    alternates: namedAt(
      searchPath,
      listing.languages.filter((other) => other !== language),
    ),
    lists: namedAt(listPath, listing.languages),
  };
}
