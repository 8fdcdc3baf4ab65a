import type { ContentLanguage } from '../../model/language.ts';
import { feedPath, homePath, publicAddress } from '../paths.ts';
import type { Listing } from './listing.ts';
import type { RenderTools } from './tools.ts';

/** What `html/parts/site-head.liquid` says of a page of the site. */
export interface SiteHeadView {
  readonly lang: string;
  readonly title: string;
  /** Path from the page to the site's root. */
  readonly root: string;
  /** Whether search engines may list the page. */
  readonly indexed: boolean;
  /** The page's whole address; empty without a base URL. */
  readonly canonical: string;
  /** The page in all its languages, itself included, and as `x-default` the choice of language. */
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  readonly feeds: readonly { readonly lang: string; readonly href: string; readonly title: string }[];
}

/** A page of the site: where it lies, and the same page in each language. */
interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly root: string;
  readonly indexed: boolean;
  readonly alternates: Readonly<Record<ContentLanguage, string>>;
  /** Languages whose feeds the page names. */
  readonly feeds: readonly ContentLanguage[];
}

/** The head of a page of the site. Addresses are whole where the journal has a base URL, else relative. */
export function siteHead(page: SitePage, listing: Listing, tools: RenderTools): SiteHeadView {
  const { baseUrl } = listing;
  const href = (path: string): string => (baseUrl === undefined ? page.root + path : publicAddress(baseUrl, path));
  const languages = Object.entries(page.alternates);
  return {
    lang: page.lang,
    title: page.title,
    root: page.root,
    indexed: page.indexed && listing.indexed,
    canonical: baseUrl === undefined ? '' : href(page.path),
    alternates:
      languages.length === 0
        ? []
        : [
            ...languages.map(([language, path]) => ({ lang: tools.rulesOf(language).htmlTag, href: href(path) })),
            { lang: 'x-default', href: href(homePath) },
          ],
    feeds: page.feeds.map((language) => ({
      lang: tools.rulesOf(language).htmlTag,
      href: page.root + feedPath(language),
      title: listing.journal[language] ?? '',
    })),
  };
}
