import type { Article, UnitText } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { Rule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { isFoundIn } from '../text/doubt.ts';
import { placeOfWords } from '../text/words-of.ts';
import { editsFor } from './mend.ts';
import { passagesOf, primaryLanguage, type Passage } from './passage.ts';
import { showSlip, type Slip } from './slip.ts';

/** What the words of a rule of house style are filled with. */
export interface SlipValues {
  readonly [name: string]: string;
  /** The words with a few characters around them. */
  readonly found: string;
  /** The same as they are to be; empty where a person has to find the words. */
  readonly wanted: string;
}

/** A rule of house style: a journal may leave it out, an editor may allow a breach of it in one place. */
export interface HouseRule {
  readonly rule: Rule<SlipValues>;
  /** The languages that it is about; `all` for every language and for what all languages share. */
  readonly languages: 'all' | readonly string[];
  /** Characters shown on either side of a slip. */
  readonly around?: number;
  /** Slips in the passages of one language. */
  readonly find: (passages: readonly Passage[]) => Slip[];
}

/** Findings of reading inside a unit that leave it open what its words are. */
const unclear = ['citations-are-well-formed', 'notes-exist', 'syntax-is-closed', 'text-is-markdown'];

/** More findings of one rule in one article than these help nobody to mend it. */
const mostFindings = 1000;

const slipsOfArticle = new WeakMap<Article, Map<HouseRule, readonly Slip[]>>();

/** Every breach of a rule of house style, allowed or not. */
export function slipsAgainst(houseRule: HouseRule, article: Article): readonly Slip[] {
  const known = slipsOfArticle.get(article) ?? new Map<HouseRule, readonly Slip[]>();
  slipsOfArticle.set(article, known);
  const slips = known.get(houseRule) ?? findSlips(houseRule, article);
  known.set(houseRule, slips);
  return slips;
}

function findSlips({ languages, find }: HouseRule, article: Article): readonly Slip[] {
  const byLanguage = Map.groupBy(passagesOf(article), ({ language }) => language);
  return [...byLanguage].flatMap(([language, passages]) =>
    languages === 'all' || languages.includes(primaryLanguage(language)) ? find(passages) : [],
  );
}

/** Looks for breaches of a rule of house style, unless the journal leaves it out, but for those allowed in their place. */
export function overPassages(houseRule: HouseRule): (article: Article, context: CheckContext) => Diagnostic[] {
  const { rule, around = 2 } = houseRule;
  return (article, { journal, found }) => {
    if (journal?.rulesOff.includes(rule.id)) return [];
    const doubtful = found.filter((finding) => unclear.includes(finding.rule));
    return slipsAgainst(houseRule, article)
      .slice(0, mostFindings)
      .flatMap((slip) => {
        const { unit, words } = slip.passage;
        if (allowances(unit).some((allowance) => allowance.rule === rule.id)) return [];
        if (isFoundIn(unit, unclear, doubtful)) return [];
        const place = placeOfWords(unit, words, slip.start, slip.end);
        const fix = editsFor(slip);
        return [{ ...rule.at(place, showSlip(slip, around)), ...(fix && { fix }) }];
      });
  };
}

/** What an editor allows in a unit. */
export function allowances({ declared }: UnitText): UnitText['declared'] {
  return declared.filter(({ verb }) => verb === 'allow');
}

/** The usual advice: the words to write. */
export function writeInstead(ui: UiLanguage, { wanted }: SlipValues): string {
  return { zh: `请写作“${wanted}”。`, en: `Write “${wanted}”.` }[ui];
}
