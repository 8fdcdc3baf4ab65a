import type { Article } from '../../model/article.ts';
import type { Confirmation } from '../../model/publication.ts';
import { pairStatesOf, type PairStanding } from './pair-states.ts';

/** What readers are told of an article's ledger: of the source language and each other one, how many pairs are confirmed. */
export function confirmationsOf(article: Article): Confirmation[] {
  const byLanguage = Map.groupBy(pairStatesOf(article), ({ pair }) => pair.languages[1]);
  return [...byLanguage.values()].map((standings) => {
    const confirmed = standings.filter(({ state }) => state === 'confirmed');
    const { languages } = standings[0]!.pair;
    return { languages, pairs: standings.length, confirmed: confirmed.length, by: whoConfirmed(confirmed) };
  });
}

function whoConfirmed(confirmed: readonly PairStanding[]): Confirmation['by'] {
  const records = confirmed.flatMap(({ attestations }) => attestations);
  return [...new Map(records.map(({ by, role }) => [`${role} ${by}`, { name: by, role }])).values()];
}
