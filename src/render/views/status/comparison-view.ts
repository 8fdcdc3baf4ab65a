import type { PairState } from '../../../model/ledger.ts';
import {
  allPairs,
  pairStates,
  type ArticleReport,
  type LanguagePairReport,
  type PairCounts,
} from '../../../model/status.ts';
import { languageName, stateName, tagged, type DeskWords, type TaggedWords } from './desk-words.ts';
import type { RuleTeller } from './finding-view.ts';
import { pairView, type PairView } from './pair-view.ts';
import { partName } from './unit-names.ts';

/** A piece of a bar, in per cent of it. */
interface BarPiece {
  readonly state: PairState;
  readonly start: string;
  readonly width: string;
}

/** How many pairs are in each state, as numbers and as a bar. */
interface CountsView {
  readonly pairs: number;
  readonly states: readonly { readonly state: PairState; readonly words: string; readonly count: number }[];
  readonly bar: readonly BarPiece[];
}

/** A part of an article with its pairs. */
interface PartView extends CountsView {
  readonly anchor: string;
  readonly number: string;
  readonly title: TaggedWords;
  /** 1 for a part of the first level. */
  readonly level: number;
  readonly unpaired: number;
  readonly units: readonly PairView[];
}

/** The source language and another, side by side. */
export interface ComparisonView extends CountsView {
  readonly anchor: string;
  readonly languages: readonly (TaggedWords & { readonly name: string })[];
  /** `80 of 176 pairs confirmed` */
  readonly summary: string;
  readonly roles: readonly string[];
  readonly unpaired: number;
  readonly parts: readonly PartView[];
}

/** Two languages as the status page shows them. `anchor`: of the article, so that each pair's is unlike all others. */
export function comparisonView(
  { languages, counts, parts, pairs, roles }: LanguagePairReport,
  article: ArticleReport,
  anchor: string,
  words: DeskWords,
  rules: RuleTeller,
): ComparisonView {
  const { labels, roleName, rulesOf } = words;
  const all = allPairs(counts);
  const countsView = (own: PairCounts) => viewOf(own, (state) => stateName(state, languages, words));
  return {
    ...countsView(counts),
    anchor,
    languages: languages.map((language) => ({
      ...tagged({ text: rulesOf(language).ownName, language }, words),
      name: languageName(language, words),
    })),
    summary: labels('desk.summary', { confirmed: counts.confirmed, count: all }),
    roles: roles.map(({ role, confirmed, required }) =>
      labels(required ? 'desk.roleRequired' : 'desk.role', { role: roleName(role), confirmed, pairs: all }),
    ),
    unpaired: parts.reduce((sum, part) => sum + part.unpaired, 0),
    parts: parts.map((part) => {
      const { number, ...title } = partName(part, words);
      return {
        ...countsView(part.counts),
        anchor: `${anchor}--part--${part.id}`,
        number,
        title: tagged(title, words),
        level: part.kind === 'section' ? number.split('.').length : 1,
        unpaired: part.unpaired,
        units: pairs
          .filter((pair) => pair.part === part.id)
          .map((pair) => pairView(pair, article, `${anchor}--${pair.id}`, words, rules)),
      };
    }),
  };
}

function viewOf(counts: PairCounts, nameOf: (state: PairState) => string): CountsView {
  const all = allPairs(counts);
  const ends = pairStates.map((_, index) => pairStates.slice(0, index + 1).reduce((sum, one) => sum + counts[one], 0));
  return {
    pairs: all,
    states: pairStates.map((state) => ({ state, words: nameOf(state), count: counts[state] })),
    bar: pairStates.flatMap((state, index) => {
      const count = counts[state];
      return count === 0 ? [] : [{ state, start: percent(ends[index]! - count, all), width: percent(count, all) }];
    }),
  };
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1e4) / 100}%`;
}
