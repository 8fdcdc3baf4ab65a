import type { HistoryEntry } from '../../../../model/front-matter.ts';
import type { PageFacts } from '../page-facts.ts';
import { node, type Node } from './node.ts';

/** How the edition came to be what it is: its publications, what has been said against it since, and how it stands. */
export function historyOf({ publication, language, labels }: PageFacts): Node {
  const { history, status } = publication.article;
  const isPublication = ({ type }: HistoryEntry): boolean => type === 'online-first' || type === 'published';
  return {
    creativeWorkStatus: labels(
      history.some(({ type }) => type === 'retraction') ? 'history.retraction' : `status.${status}`,
    ),
    publication: history.filter(isPublication).map(({ version, date, type, text }) =>
      node('PublicationEvent', {
        name: labels(`history.${type}`),
        identifier: version,
        startDate: date,
        description: text[language],
      }),
    ),
    correction: history
      .filter((entry) => !isPublication(entry))
      .map(({ version, date, type, text }) =>
        node('CorrectionComment', {
          name: labels(`history.${type}`),
          identifier: version,
          datePublished: date,
          text: text[language],
        }),
      ),
  };
}
