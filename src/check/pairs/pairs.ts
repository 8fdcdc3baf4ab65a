import { oncePer } from '../../engines/once-per.ts';
import { isData, type Article, type UnitText } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { Rule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { isFoundIn } from '../text/doubt.ts';
import { differencesBetween } from './pairing.ts';

/** A unit in the source language and in one other. */
export interface Pair {
  readonly id: string;
  readonly source: UnitText;
  readonly other: UnitText;
  readonly languages: readonly [source: string, other: string];
}

/** A rule about each pair by itself. */
export type PairRule = (OfPairs | InArticles) & {
  // eslint-disable-next-line typescript/no-explicit-any -- each rule has its own values
  readonly rule: Rule<any>;
  /** Findings of reading inside a unit that leave it open what the rule would compare. */
  readonly unless: readonly string[];
};

/** What differs, as findings; differences declared beside the pair are none of its business. */
interface OfPairs {
  readonly compare: (pair: Pair) => Diagnostic[];
}

/** The same where the pair alone does not tell. */
interface InArticles {
  readonly compareIn: (pair: Pair, article: Article) => Diagnostic[];
}

const comparedOnce = oncePer(({ compare }: OfPairs) => oncePer(compare));

/** What differs in a pair by a rule: found once, where the pair alone tells. */
export function differencesIn(rule: PairRule, pair: Pair, article: Article): readonly Diagnostic[] {
  return 'compare' in rule ? comparedOnce(rule)(pair) : rule.compareIn(pair, article);
}

const pairsOfArticle = new WeakMap<Article, readonly Pair[]>();

/** The pairs of a unit with those of other languages: they stay as long as the two units do, with what is known of them. */
const pairsOfUnit = oncePer((_source: UnitText) => new WeakMap<UnitText, Pair>());

/** Every pair of an article, in sections whose units pair; what is still to be translated pairs with nothing. */
export function pairsOf(article: Article): readonly Pair[] {
  const known = pairsOfArticle.get(article);
  if (known) return known;
  const [source, ...others] = article.languages.filter((language) => article.texts[language]);
  const pairs = others.flatMap((other) => {
    const differences = differencesBetween(article.texts[source!]!, article.texts[other]!, Object.keys(article.tables));
    const unpaired = new Set(
      differences.filter(({ problem }) => problem !== 'order' && problem !== 'level').map(({ section }) => section),
    );
    return article.units.flatMap((unit): Pair[] => {
      const [ours, theirs] = [unit.text[source!], unit.text[other]];
      if (!ours || !theirs || (unpaired.has(ours.section) && isInSection(ours))) return [];
      if (ours.untranslated || theirs.untranslated) return [];
      const known = pairsOfUnit(ours).get(theirs);
      const pair = known ?? { id: unit.id, source: ours, other: theirs, languages: [source!, other] };
      if (!known) pairsOfUnit(ours).set(theirs, pair);
      return [pair];
    });
  });
  pairsOfArticle.set(article, pairs);
  return pairs;
}

/** False for what pairs by its id or its place in a data file, whatever the blocks around it do. */
function isInSection({ kind }: UnitText): boolean {
  return kind !== 'note' && !isData(kind);
}

/** Looks for breaches of a pair rule in all pairs, but for those declared as meant. */
export function overPairs(pairRule: PairRule): (article: Article, context: CheckContext) => Diagnostic[] {
  const { rule, unless } = pairRule;
  return (article, { found }) => {
    const doubtful = found.filter((finding) => unless.includes(finding.rule));
    return pairsOf(article).flatMap((pair) => {
      if (isDeclared(pair, rule.id)) return [];
      if ([pair.source, pair.other].some((unit) => isFoundIn(unit, unless, doubtful))) return [];
      return differencesIn(pairRule, pair, article);
    });
  };
}

/** True where an editor has written beside the pair that it is to differ in this respect. */
export function isDeclared({ source, other }: Pair, rule: string): boolean {
  return [source, other].some(({ declared }) => differences(declared).some((difference) => difference.rule === rule));
}

/** What a unit is declared to differ in from its pair. */
export function differences(declared: UnitText['declared']): UnitText['declared'] {
  return declared.filter(({ verb }) => verb === 'differs');
}

/** How an editor says that a difference is meant: behind a paragraph, or above the value called `name`. */
export function howToDeclare(ui: UiLanguage, rule: string, name: string): string {
  if (name.endsWith('.md')) {
    return {
      zh: `在该段后另起一行写 <!-- differs ${rule}: 理由 -->`,
      en: `write <!-- differs ${rule}: reason --> on a line of its own after the paragraph`,
    }[ui];
  }
  return {
    zh: `在该值的上一行写 # differs ${rule}: 理由`,
    en: `write # differs ${rule}: reason on the line above the value`,
  }[ui];
}

/** What a message calls a side of a pair: the file's name, or in a data file the field. */
export function fileOf({ kind, place }: UnitText): string {
  return isData(kind) ? (place.within ?? '') : place.file.replace(/^.*\//, '');
}
