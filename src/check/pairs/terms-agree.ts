import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { acceptedForms, translated } from '../../model/glossary.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { doubtAbout } from '../text/doubt.ts';
import { howToDeclare, isDeclared, pairsOf, type PairRule } from './pairs.ts';
import { Memory, type Saying } from '../terms/memory.ts';
import type { Passage } from '../terms/passages.ts';
import { readTerms, type TermReading } from '../terms/reading.ts';

/** A term of the glossary that one language of a passage says is said in the others too. */
export const termsAgree = defineRule<{ has: string; lacks: string; words: string; wanted: readonly string[] }>({
  id: 'terms-agree',
  severity: 'error',
  words: {
    zh: {
      name: '术语缺对应',
      message: ({ has, lacks, words, wanted }) => `${has} 有“${words}”，${lacks} 没有与之对应的“${wanted[0]!}”。`,
      advice: ({ lacks, wanted }) =>
        `请补上或改正其中一处${wanted.length > 1 ? `；可用${wanted.map((form) => `“${form}”`).join('、')}` : ''}。若译文另有正当说法，请加进 glossary.yaml 该词条的 allowed（取自词表的，写在该项的 glossary 下）；若只是此处有意不同，${howToDeclare('zh', 'terms-agree', lacks)}。`,
    },
    en: {
      name: 'Term without its counterpart',
      message: ({ has, lacks, words, wanted }) => `${has} has “${words}”; ${lacks} has no “${wanted[0]!}” to match it.`,
      advice: ({ lacks, wanted }) =>
        `Add it, or correct one of the two${wanted.length > 1 ? `; ${wanted.map((form) => `“${form}”`).join(', ')} will do` : ''}. If the wording is right as it is, list it under allowed in the term’s entry in glossary.yaml (of a term of a vocabulary, under its glossary); if only this passage is meant to differ, ${howToDeclare('en', 'terms-agree', lacks)}.`,
    },
  },
  about: {
    zh: '术语表里的词，一种语言的某处用了，另一种语言的同一处也要用：`preferred`、`allowed` 的说法或缩略语都行，不数次数。以代词承接上一段的段落，可以用上一段的词；表内的词可以见于表题和表头。只比较术语表收录的词，所以术语表越全，查得越细。',
    en: 'A term of the glossary that one language of a passage uses is used by the others too, in the `preferred` form, an `allowed` one, or as the abbreviation; how often does not matter. A passage that begins with a pronoun may take up the terms of the one before it, and a cell those of its caption and heads. Only what the glossary lists is compared: the fuller it is, the more is found.',
  },
  examples: {
    bad: [
      {
        'glossary.yaml': `- id: tail-vein
  zh: { preferred: 尾静脉 }
  en: { preferred: tail vein }`,
        'zh.md': '细胞经尾静脉输入。',
        'en.md': 'The cells were given by vein.',
      },
    ],
    good: [
      {
        'glossary.yaml': `- id: tail-vein
  zh: { preferred: 尾静脉 }
  en: { preferred: tail vein, allowed: [caudal vein] }`,
        'zh.md': '细胞经尾静脉输入。',
        'en.md': 'The cells were injected into the caudal vein.',
      },
    ],
  },
});

/**
 * Compares which terms the source language and each other one say, passage by passage and not by count. A passage that
 * begins with a pronoun takes up the terms of the one before it, in a table those of its caption and heads.
 */
export function checkTermsAgree(article: Article, context: CheckContext): Diagnostic[] {
  const [source, ...others] = article.languages.filter((language) => article.editions[language] !== 'none');
  if (source === undefined || article.glossary.length === 0) return [];
  const { sections: inDoubt } = doubtAbout(article, context.found);
  const reading = readTerms(article);
  return others.flatMap((other) => {
    const pairs = new Map(
      pairsOf(article)
        .filter(({ languages }) => languages[1] === other)
        .map((pair) => [pair.id, pair]),
    );
    const isComparable = ({ unit, section }: Passage): boolean => {
      const pair = pairs.get(unit.id);
      return pair !== undefined && !inDoubt.has(section) && !isDeclared(pair, termsAgree.id);
    };
    return differencesOf(reading, source, other).flatMap(([passage, found]) => (isComparable(passage) ? found : []));
  });
}

/** The same about a pair of units by itself, to tell whether a difference that is declared is there. */
export const termsPairRule: PairRule = {
  rule: termsAgree,
  unless: [],
  compareIn: ({ id, languages }, article) => differencesByUnit(article, ...languages).get(id) ?? [],
};

/** A pair cannot be judged without what goes before it, so that all are judged at once. */
const byUnit = new WeakMap<Article, Map<ContentLanguage, ReadonlyMap<string, Diagnostic[]>>>();

function differencesByUnit(article: Article, source: ContentLanguage, other: ContentLanguage) {
  const ofArticle = byUnit.get(article) ?? new Map<ContentLanguage, ReadonlyMap<string, Diagnostic[]>>();
  byUnit.set(article, ofArticle);
  const known = ofArticle.get(other);
  if (known) return known;
  const differences = differencesOf(readTerms(article), source, other);
  const made = new Map(differences.map(([{ unit }, found]) => [unit.id, found]));
  ofArticle.set(other, made);
  return made;
}

function differencesOf(
  reading: TermReading,
  source: ContentLanguage,
  other: ContentLanguage,
): (readonly [Passage, Diagnostic[]])[] {
  const [ours, theirs] = [new Memory(source, reading), new Memory(other, reading)];
  return reading.passages.map((passage) => {
    const [left, right] = [ours.read(passage), theirs.read(passage)];
    return [passage, left && right ? differencesIn(left, right) : []] as const;
  });
}

function differencesIn(ours: Saying, theirs: Saying): Diagnostic[] {
  return [...new Set([...ours.terms.keys(), ...theirs.terms.keys()])].flatMap((term) => {
    const [has, lacks] = ours.terms.has(term) ? [ours, theirs] : [theirs, ours];
    if (!translated(term.forms[lacks.language]) || !lacks.lacks(term)) return [];
    const { start, end } = has.terms.get(term)!;
    const values = {
      has: has.wording.name(),
      lacks: lacks.wording.name(),
      words: has.wording.words.slice(start, end),
      wanted: acceptedForms(term, lacks.language),
    };
    const [said, silent] = [has.wording.place(start, end), lacks.wording.place()];
    const [place, related] = has === ours ? [said, silent] : [silent, said];
    return [termsAgree.at(place, values, [{ place: related }])];
  });
}
