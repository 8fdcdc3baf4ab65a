import type { ContentLanguage } from '../../model/language.ts';
import { homePath, listPath, pagePath, publicAddress, sitemapPath } from '../paths.ts';
import { inListOrder, type Listing } from '../views/listing.ts';
import type { Published } from '../views/published.ts';
import type { RenderTools } from '../views/tools.ts';
import { element } from './xml.ts';

/** One page in all its languages, by their tags. */
interface PageSet {
  readonly paths: Readonly<Record<ContentLanguage, string>>;
  readonly date?: string;
}

/**
 * The pages that search engines may list, each with all its languages and, for readers of others, the choice of language
 * (sitemaps.org 0.9 with `xhtml:link`); nothing for a journal that is not to be listed. `baseUrl`: a sitemap holds whole
 * addresses.
 */
export function sitemap(
  listing: Listing,
  baseUrl: string,
  tools: RenderTools,
  published: Published,
): string | undefined {
  if (!listing.indexed) return undefined;
  const inAll = (path: (language: ContentLanguage) => string, wanted: (language: ContentLanguage) => boolean) =>
    Object.fromEntries(listing.languages.filter(wanted).map((language) => [language, path(language)]));
  const lists: PageSet = { paths: inAll(listPath, () => true) };
  const articles = inListOrder(listing.articles).flatMap(({ slug, date, indexed }): PageSet[] => {
    const path = (language: ContentLanguage): string => pagePath(language, slug);
    return indexed ? [{ paths: inAll(path, (language) => published.has(path(language))), date }] : [];
  });
  const address = (path: string): string => publicAddress(baseUrl, path);
  const urlsOf = ({ paths, date }: PageSet, own: readonly string[] = Object.values(paths)): string[] => {
    const alternates = [
      ...Object.entries(paths).map(([language, path]) => [tools.rulesOf(language).htmlTag, path] as const),
      ['x-default', homePath] as const,
    ].map(([hreflang, path]) => element('xhtml:link', { rel: 'alternate', hreflang, href: address(path) }));
    return own.map((path) => url(address(path), date, alternates));
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urlsOf(lists, [homePath]),
    ...[lists, ...articles].flatMap((set) => urlsOf(set)),
    '</urlset>',
  ].join('\n');
}

function url(address: string, date: string | undefined, alternates: readonly string[]): string {
  const changed = date === undefined ? [] : [element('lastmod', {}, date)];
  return ['<url>', element('loc', {}, address), ...changed, ...alternates, '</url>'].join('\n');
}

/** `robots.txt`, which only counts at the root of a host: where the sitemap lies. Pages say themselves whether they may be listed. */
export function robots(baseUrl: string): string | undefined {
  return new URL(baseUrl).pathname === '/'
    ? `User-agent: *\nAllow: /\n\nSitemap: ${publicAddress(baseUrl, sitemapPath)}`
    : undefined;
}
