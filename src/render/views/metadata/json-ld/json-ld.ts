import { doiUrl } from '../../../../engines/csl/doi.ts';
import type { ContentLanguage } from '../../../../model/language.ts';
import { pagePath } from '../../../paths.ts';
import { countedReferences } from '../counted-references.ts';
import type { PageFacts } from '../page-facts.ts';
import { citedWork } from './cited.ts';
import { datasetsOf, encodingsOf } from './files.ts';
import { historyOf } from './history.ts';
import { node, type Node } from './node.ts';
import { authorsOf } from './people.ts';
import { sourceOf } from './source-work.ts';
import { wholeOf } from './whole.ts';

/**
 * The edition as schema.org's `ScholarlyArticle`. Its editions in other languages are its translations or what it
 * translates; the work that it is based on is another work, and only `isBasedOn` tells of it.
 */
export function jsonLd(facts: PageFacts): Node {
  const { publication, language, own, pages, original, others, rulesOf, address } = facts;
  const { article } = publication;
  const { frontMatter } = article;
  const [source] = article.languages;
  const related = others.map((other) => edition(facts, other));
  return {
    '@context': 'https://schema.org',
    ...node('ScholarlyArticle', {
      '@id': idOf(facts, language),
      url: address(pagePath(language, article.slug)),
      identifier: identifiersOf(facts),
      headline: frontMatter.title[language],
      alternativeHeadline: frontMatter.subtitle?.[language],
      name: own.title,
      inLanguage: rulesOf(language).htmlTag,
      abstract: facts.abstract,
      keywords: frontMatter.keywords.flatMap((keyword) => keyword[language] ?? []),
      articleSection: frontMatter.column?.[language],
      author: authorsOf(facts),
      translator: language === source ? undefined : node('Person', { name: frontMatter.staff.translator?.[language] }),
      editor: node('Person', { name: frontMatter.staff.handlingEditor?.[language] }),
      publisher: node('Organization', { name: own.publisher }),
      isPartOf: wholeOf(facts),
      pagination: original ? own.page : undefined,
      pageStart: pages.first,
      pageEnd: pages.last,
      datePublished: facts.issued,
      dateModified: article.date,
      version: article.version,
      ...historyOf(facts),
      license: frontMatter.license?.url ?? frontMatter.license?.name[language],
      copyrightHolder: node('Organization', { name: frontMatter.copyrightHolder?.[language] }),
      isAccessibleForFree: true,
      funding: frontMatter.funding.map(({ name, number }) =>
        node('Grant', { identifier: number, funder: node('Organization', { name: name[language] }) }),
      ),
      isBasedOn: sourceOf(facts),
      translationOfWork: related.filter((_, index) => others[index] === source)[0],
      workTranslation: language === source ? related : [],
      encoding: encodingsOf(facts),
      hasPart: datasetsOf(facts),
      citation: countedReferences(facts).map(citedWork),
    }),
  };
}

/** Another edition, so far as to find it. */
function edition(facts: PageFacts, language: ContentLanguage): Node {
  const { publication, rulesOf, address } = facts;
  return node('ScholarlyArticle', {
    '@id': idOf(facts, language),
    url: address(pagePath(language, publication.article.slug)),
    name: publication.editions[language]!.cite.own.reference.item.title,
    inLanguage: rulesOf(language).htmlTag,
  });
}

/** What names an edition among all things: its DOI, unless that is the other editions' too; else its page. */
function idOf({ publication, href }: PageFacts, language: ContentLanguage): string {
  const doiOf = (one: ContentLanguage) => publication.editions[one]!.cite.own.reference.item.DOI;
  const doi = doiOf(language);
  const isShared = Object.keys(publication.editions).some((other) => other !== language && doiOf(other) === doi);
  return doi && !isShared ? doiUrl(doi) : href(pagePath(language, publication.article.slug));
}

function identifiersOf({ own, publication, original }: PageFacts): Node[] {
  const { cstr, articleId } = publication.article.frontMatter;
  const numbers = { DOI: own.DOI, CSTR: cstr, 文章编号: original ? articleId : undefined };
  return Object.entries(numbers).flatMap(([propertyID, value]) =>
    value ? [node('PropertyValue', { propertyID, value })] : [],
  );
}
