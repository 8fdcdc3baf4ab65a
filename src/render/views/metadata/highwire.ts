import { pagePath, pdfPath } from '../../paths.ts';
import { invertedName } from '../names.ts';
import { countedReferences } from './counted-references.ts';
import { highwireReference, slashedDate } from './highwire-reference.ts';
import type { PageFacts } from './page-facts.ts';
import { metaTags, type MetaTag } from './tags.ts';

/**
 * `citation_*`, by which Google Scholar and Zotero know an article. An edition based on another work says what it is
 * itself, but no journal, number, page, or DOI: by these it would be taken for the work that it is based on.
 */
export function highwire(facts: PageFacts): MetaTag[] {
  const { publication, language, own, address, published } = facts;
  const { article } = publication;
  const page = address(pagePath(language, article.slug));
  const pdf = pdfPath(language, article.slug);
  return [
    ...metaTags('citation_title', own.title),
    ...authors(facts),
    ...metaTags('citation_publication_date', slashedDate(facts.issued)),
    ...metaTags('citation_online_date', slashedDate(article.frontMatter.dates.onlineFirst ?? '')),
    ...(facts.original ? identity(facts) : []),
    ...metaTags('citation_publisher', own.publisher),
    ...metaTags('citation_language', language),
    ...metaTags('citation_keywords', ...article.frontMatter.keywords.map((keyword) => keyword[language])),
    ...metaTags('citation_abstract', facts.abstract),
    ...metaTags('citation_abstract_html_url', page),
    ...metaTags('citation_fulltext_html_url', article.editions[language] === 'front' ? undefined : page),
    ...metaTags('citation_pdf_url', published.has(pdf) ? address(pdf) : undefined),
    ...metaTags('citation_reference', ...countedReferences(facts).map(highwireReference)),
  ];
}

/** Who wrote it, each with institutions and ORCID behind the name; of an original without authors the body that answers for it. */
function authors({ publication, language, own, original }: PageFacts): MetaTag[] {
  const { frontMatter } = publication.article;
  if (frontMatter.authors.length === 0 && !original) return [];
  return (own.author ?? []).flatMap((name, index) => {
    const author = frontMatter.authors[index];
    const institutions = (author?.affiliations ?? []).map(
      (id) => frontMatter.affiliations.find((affiliation) => affiliation.id === id)?.name[language],
    );
    return [
      ...metaTags('citation_author', undivided(invertedName(name))),
      ...metaTags('citation_author_institution', ...institutions),
      ...metaTags('citation_author_orcid', author?.orcid && `https://orcid.org/${author.orcid}`),
    ];
  });
}

/**
 * Zotero takes `García López, Ana María` for two persons, since there are two words on either side of the comma: a given
 * name of several words is held together by no-break spaces.
 */
function undivided(name: string): string {
  const [family = '', given = ''] = name.split(', ');
  return family.includes(' ') && given.includes(' ') ? `${family}, ${given.replaceAll(' ', '\u00a0')}` : name;
}

/** The journal, and where in it the article stands. */
function identity({ publication, own, pages }: PageFacts): MetaTag[] {
  const { journal } = publication;
  const [issn, eissn] = [journal.issn, journal.eissn].filter((number) => number !== undefined);
  return [
    ...metaTags('citation_journal_title', own['container-title']),
    ...metaTags('citation_journal_abbrev', journal.abbreviation),
    ...metaTags('citation_issn', issn),
    ...metaTags('citation_eIssn', eissn),
    ...metaTags('citation_volume', asText(own.volume)),
    ...metaTags('citation_issue', asText(own.issue)),
    ...metaTags('citation_firstpage', pages.first),
    ...metaTags('citation_lastpage', pages.last),
    ...metaTags('citation_doi', own.DOI),
  ];
}

function asText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
