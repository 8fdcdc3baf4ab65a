import type { PageFacts } from '../page-facts.ts';
import { node, type Node } from './node.ts';

/**
 * What the edition is a part of: an article its issue, volume, and journal, as far as it has them. An edition based on
 * another work stands in a series, so that nobody takes it for an article of a journal.
 */
export function wholeOf({ publication, language, original }: PageFacts): Node {
  const { journal, article } = publication;
  const { year, volume, issue } = article.frontMatter.position;
  const names = { name: journal.title[language] };
  if (!original) return node('CreativeWorkSeries', names);
  const periodical = node('Periodical', {
    ...names,
    alternateName: journal.abbreviation,
    issn: [journal.issn, journal.eissn].filter((number) => number !== undefined),
  });
  const inVolume = volume ? node('PublicationVolume', { volumeNumber: volume, isPartOf: periodical }) : periodical;
  return issue
    ? node('PublicationIssue', {
        issueNumber: issue,
        datePublished: year === undefined ? undefined : String(year),
        isPartOf: inVolume,
      })
    : inVolume;
}
