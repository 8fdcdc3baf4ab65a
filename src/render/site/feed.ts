import type { ContentLanguage } from '../../model/language.ts';
import { feedPath, listPath, pagePath, pdfPath, publicAddress } from '../paths.ts';
import { inListOrder, type ListedArticle, type ListedEdition, type Listing } from '../views/listing.ts';
import type { Published } from '../views/published.ts';
import type { RenderTools } from '../views/tools.ts';
import { element } from './xml.ts';

/** How many articles a feed tells of. */
const longest = 50;

/** An article in the feed's language. */
type Entry = ListedArticle & { readonly edition: ListedEdition };

/**
 * The newest articles of a language as an Atom feed (RFC 4287); nothing where none has a page. What is listed is told,
 * specimens included: a feed goes to those who asked for it and puts nothing into search engines. `baseUrl`: Atom wants ids
 * that are whole addresses and stay; without one there is none that a journal could call its own.
 */
export function feed(
  listing: Listing,
  language: ContentLanguage,
  baseUrl: string,
  tools: RenderTools,
  published: Published,
): string | undefined {
  const entries = inListOrder(listing.articles).flatMap((article): Entry[] => {
    const edition = article.editions[language];
    return edition && published.has(pagePath(language, article.slug)) ? [{ ...article, edition }] : [];
  });
  const [newest] = entries;
  if (!newest) return undefined;
  const { htmlTag } = tools.rulesOf(language);
  const title = listing.journal[language] ?? '';
  const list = publicAddress(baseUrl, listPath(language));
  const self = publicAddress(baseUrl, feedPath(language));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${htmlTag}">`,
    element('title', {}, title),
    element('id', {}, self),
    element('updated', {}, instant(newest.date)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: htmlTag, href: list }),
    '<author>',
    element('name', {}, listing.publisher[language] || title),
    '</author>',
    ...entries.slice(0, longest).flatMap((entry) => entryLines(entry, language, htmlTag, baseUrl, published)),
    '</feed>',
  ].join('\n');
}

function entryLines(
  { slug, date, edition }: Entry,
  language: ContentLanguage,
  hreflang: string,
  baseUrl: string,
  published: Published,
): string[] {
  const page = publicAddress(baseUrl, pagePath(language, slug));
  const pdf = pdfPath(language, slug);
  const file = { rel: 'alternate', type: 'application/pdf', hreflang, href: publicAddress(baseUrl, pdf) };
  const names = edition.authors.length > 0 ? edition.authors : [edition.byline].filter(Boolean);
  return [
    '<entry>',
    element('title', {}, [edition.title, edition.subtitle].filter(Boolean).join(edition.titleSeparator)),
    element('id', {}, page),
    element('updated', {}, instant(date)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang, href: page }),
    ...(published.has(pdf) ? [element('link', file)] : []),
    ...names.flatMap((name) => ['<author>', element('name', {}, name), '</author>']),
    ...(edition.column ? [element('category', { term: edition.column })] : []),
    ...(edition.excerpt ? [element('summary', {}, edition.excerpt)] : []),
    '</entry>',
  ];
}

/** The start of a day, month or year in UTC, as RFC 3339 writes an instant. */
function instant(date: string): string {
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}T00:00:00Z`;
}
