import { doiUrl } from '../../../engines/csl/doi.ts';
import { citePath, dataPath, homePath, pagePath, pdfPath } from '../../paths.ts';
import { referenceForms, type ReferenceForm } from '../../references/formats.ts';
import type { PageFacts } from './page-facts.ts';
import { linkTag, type LinkTag } from './tags.ts';

/**
 * The page itself where it has a public address, the same article in each language, and where a reader of another
 * language begins.
 */
export function alternates({ publication, language, others, rulesOf, href, address }: PageFacts): LinkTag[] {
  const { article } = publication;
  const own = address(pagePath(language, article.slug));
  const languages = article.languages.filter((one) => one === language || others.includes(one));
  return [
    ...(own ? [linkTag('canonical', own)] : []),
    ...languages.map((one) =>
      linkTag('alternate', href(pagePath(one, article.slug)), { hreflang: rulesOf(one).htmlTag }),
    ),
    linkTag('alternate', href(homePath), { hreflang: 'x-default' }),
  ];
}

/** The edition in other forms than a page. */
export function otherForms({ publication, language, labels, published, href }: PageFacts): LinkTag[] {
  const { slug, kind } = publication.article;
  const pdf = pdfPath(language, slug);
  if (!published.has(pdf)) return [];
  const title = labels(kind === 'original' ? 'download.offprint' : 'download.pdf');
  return [linkTag('alternate', href(pdf), { type: 'application/pdf', title })];
}

/**
 * FAIR Signposting (level 1): what a machine follows from the page to its identifier, authors, license, description, and
 * contents. An edition based on another work has no identifier but its own address.
 */
export function signposting(facts: PageFacts): LinkTag[] {
  const { publication, language, own, original, published, href } = facts;
  const { slug, frontMatter } = publication.article;
  const file = (rel: string, path: string, type: string): LinkTag[] =>
    published.has(path) ? [linkTag(rel, href(path), { type })] : [];
  return [
    ...(original && own.DOI ? [linkTag('cite-as', doiUrl(own.DOI))] : []),
    linkTag('type', 'https://schema.org/ScholarlyArticle'),
    linkTag('type', 'https://schema.org/AboutPage'),
    ...frontMatter.authors.flatMap(({ orcid }) => (orcid ? [linkTag('author', `https://orcid.org/${orcid}`)] : [])),
    ...(frontMatter.license?.url ? [linkTag('license', frontMatter.license.url)] : []),
    ...Object.values<ReferenceForm>(referenceForms).flatMap(({ extension, type }) =>
      file('describedby', citePath(language, slug, 'edition', extension), type),
    ),
    ...file('item', pdfPath(language, slug), 'application/pdf'),
    ...Object.keys(publication.editions[language]!.tables).flatMap((table) =>
      file('item', dataPath(slug, table, '.csv'), 'text/csv'),
    ),
  ];
}
