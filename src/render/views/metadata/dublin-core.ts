import { doiUrl } from '../../../engines/csl/doi.ts';
import { pagePath } from '../../paths.ts';
import { invertedName } from '../names.ts';
import type { PageFacts } from './page-facts.ts';
import { metaTags, type MetaTag } from './tags.ts';

/** Dublin Core, which libraries read, and Zotero where Highwire's tags say nothing. */
export function dublinCore(facts: PageFacts): MetaTag[] {
  const { publication, language, own, others, rulesOf, address } = facts;
  const { slug, frontMatter } = publication.article;
  return [
    ...metaTags('DC.title', own.title),
    ...others.flatMap((other) =>
      metaTags('DC.title.alternative', publication.editions[other]!.cite.own.reference.item.title).map((tag) => ({
        ...tag,
        lang: rulesOf(other).htmlTag,
      })),
    ),
    ...metaTags('DC.creator', ...(own.author ?? []).map(invertedName)),
    ...metaTags('DC.subject', ...frontMatter.keywords.map((keyword) => keyword[language])),
    ...metaTags('DC.publisher', own.publisher),
    ...metaTags('DC.date', facts.issued),
    ...metaTags('DC.type', 'Text'),
    ...metaTags('DC.format', 'text/html'),
    ...metaTags('DC.identifier', own.DOI && `doi:${own.DOI}`, address(pagePath(language, slug))),
    ...metaTags('DC.language', rulesOf(language).htmlTag),
    ...metaTags('DC.relation', ...others.map((other) => relationOf(facts, other))),
    ...metaTags('DC.rights', frontMatter.license?.name[language], frontMatter.license?.url),
  ];
}

/** What leads to another edition wherever the words are read: an address that is whole. */
function relationOf({ publication, own, address }: PageFacts, other: string): string | undefined {
  const { DOI } = publication.editions[other]!.cite.own.reference.item;
  return DOI && DOI !== own.DOI ? doiUrl(DOI) : address(pagePath(other, publication.article.slug));
}
