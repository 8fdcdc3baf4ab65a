import { doiUrl } from '../../../../engines/csl/doi.ts';
import { calendarDate, isoDate } from '../../../references/calendar-date.ts';
import { pageRange } from '../../../references/pages.ts';
import type { PageFacts } from '../page-facts.ts';
import { node, type Node } from './node.ts';

/** The work that an edition is based on, named in its own language; nothing for an original. */
export function sourceOf({ publication, language }: PageFacts): Node | undefined {
  const { source } = publication.editions[language]!.cite;
  if (!source) return undefined;
  const { item, localized } = source.reference;
  const { volume, issue, page = '' } = item;
  const { first, last } = pageRange(page);
  const periodical = node('Periodical', { name: item['container-title'], issn: item['ISSN'] });
  const inVolume = volume ? node('PublicationVolume', { volumeNumber: volume, isPartOf: periodical }) : periodical;
  return node('ScholarlyArticle', {
    '@id': item.DOI && doiUrl(item.DOI),
    name: item.title,
    alternateName: Object.values(localized).flatMap((other) => other?.title ?? []),
    author: (item.author ?? []).map(({ literal }) => node('Person', { name: literal })),
    datePublished: isoDate(calendarDate(item.issued)),
    isPartOf: issue ? node('PublicationIssue', { issueNumber: issue, isPartOf: inVolume }) : inVolume,
    pageStart: first,
    pageEnd: last,
  });
}
