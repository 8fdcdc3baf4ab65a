import type { Article, UnitText } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Rule } from '../model/rule.ts';
import type { CheckContext } from './context.ts';
import { isFoundIn } from './doubt.ts';
import { differencesBetween } from './pairing.ts';

/** A unit in the source language and in one other. */
export interface Pair {
  readonly id: string;
  readonly source: UnitText;
  readonly other: UnitText;
  readonly languages: readonly [source: string, other: string];
}

/** A rule about each pair by itself. */
export interface PairRule {
  // eslint-disable-next-line typescript/no-explicit-any -- each rule has its own values
  readonly rule: Rule<any>;
  /** Findings of reading inside a unit that leave it open what the rule would compare. */
  readonly unless: readonly string[];
  /** What differs, as findings; differences declared beside the pair are none of its business. */
  readonly compare: (pair: Pair, article: Article) => Diagnostic[];
}

const pairsOfArticle = new WeakMap<Article, readonly Pair[]>();

/** Every pair of an article, in sections whose units pair; what is still to be translated pairs with nothing. */
export function pairsOf(article: Article): readonly Pair[] {
  const known = pairsOfArticle.get(article);
  if (known) return known;
  const [source, ...others] = article.languages.filter((language) => article.texts[language]);
  const pairs = others.flatMap((other) => {
    const differences = differencesBetween(article.texts[source!]!, article.texts[other]!, Object.keys(article.tables));
    const unpaired = new Set(differences.filter(({ problem }) => problem !== 'order').map(({ section }) => section));
    return article.units.flatMap((unit): Pair[] => {
      const [ours, theirs] = [unit.text[source!], unit.text[other]];
      if (!ours || !theirs || (unpaired.has(ours.section) && ours.kind !== 'note')) return [];
      if (ours.untranslated || theirs.untranslated) return [];
      return [{ id: unit.id, source: ours, other: theirs, languages: [source!, other] }];
    });
  });
  pairsOfArticle.set(article, pairs);
  return pairs;
}

/** Looks for breaches of a pair rule in all pairs, but for those declared as meant. */
export function overPairs({
  rule,
  unless,
  compare,
}: PairRule): (article: Article, context: CheckContext) => Diagnostic[] {
  return (article, { found }) => {
    const doubtful = found.filter((finding) => unless.includes(finding.rule));
    return pairsOf(article).flatMap((pair) => {
      if (isDeclared(pair, rule.id)) return [];
      if ([pair.source, pair.other].some((unit) => isFoundIn(unit, unless, doubtful))) return [];
      return compare(pair, article);
    });
  };
}

/** True where an editor has written beside the pair that it is to differ in this respect. */
export function isDeclared({ source, other }: Pair, rule: string): boolean {
  return [source, other].some(({ declared }) => declared.some((declaration) => declaration.rule === rule));
}

/** The name of the file that a unit stands in. */
export function fileOf({ place }: UnitText): string {
  return place.file.replace(/^.*\//, '');
}
