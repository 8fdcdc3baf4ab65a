import type { LabelTree } from '../../model/labels.ts';
import { listPath, lostPath, searchPath } from '../paths.ts';
import type { Listing } from './listing.ts';
import { siteHead, type SiteHeadView } from './site-head.ts';
import type { RenderTools } from './tools.ts';

/** Everything that `html/lost.liquid` may use. */
export interface LostPageView {
  readonly head: SiteHeadView;
  readonly languages: readonly {
    readonly tag: string;
    readonly lang: string;
    readonly name: string;
    readonly labels: LabelTree;
    readonly href: string;
    readonly search: string;
  }[];
}

/**
 * What a host shows where there is nothing, in all languages. It is shown at any depth, so its links start at the site's
 * root, which only the base URL tells; without one they are right for addresses in the root alone.
 */
export function lostPageView(listing: Listing, tools: RenderTools): LostPageView {
  const { baseUrl, ...rest } = listing;
  const { languages } = listing;
  const root = baseUrl === undefined ? '' : `${new URL(baseUrl).pathname.replace(/\/$/, '')}/`;
  const [first] = languages;
  return {
    head: siteHead(
      {
        path: lostPath,
        title: languages.map((language) => tools.labelsOf(language)('lost.title')).join(' · '),
        lang: first === undefined ? 'und' : tools.rulesOf(first).htmlTag,
        root,
        indexed: false,
        alternates: {},
        feeds: [],
      },
      rest,
      tools,
    ),
    languages: languages.map((tag) => ({
      tag,
      lang: tools.rulesOf(tag).htmlTag,
      name: tools.rulesOf(tag).ownName,
      labels: tools.labelTreeOf(tag),
      href: root + listPath(tag),
      search: root + searchPath(tag),
    })),
  };
}
