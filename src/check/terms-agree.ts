import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { acceptedForms } from '../model/glossary.ts';
import type { ContentLanguage } from '../model/language.ts';
import { defineRule } from '../model/rule.ts';
import type { CheckContext } from './context.ts';
import { doubtAbout } from './doubt.ts';
import { differencesBetween, notesSection } from './pairing.ts';
import { Memory, type Saying } from './terms/memory.ts';
import { readTerms } from './terms/reading.ts';

/** A term of the glossary that one language of a passage says is said in the others too. */
export const termsAgree = defineRule<{ has: string; lacks: string; words: string; wanted: readonly string[] }>({
  id: 'terms-agree',
  severity: 'error',
  words: {
    zh: {
      name: '术语缺对应',
      message: ({ has, lacks, words, wanted }) => `${has} 有“${words}”，${lacks} 没有与之对应的“${wanted[0]!}”。`,
      advice: ({ wanted }) =>
        `请补上或改正其中一处${wanted.length > 1 ? `；可用${wanted.map((form) => `“${form}”`).join('、')}` : ''}。若译文另有正当说法，请加进 glossary.yaml 该词条的 allowed。`,
    },
    en: {
      name: 'Term without its counterpart',
      message: ({ has, lacks, words, wanted }) => `${has} has “${words}”; ${lacks} has no “${wanted[0]!}” to match it.`,
      advice: ({ wanted }) =>
        `Add it, or correct one of the two${wanted.length > 1 ? `; ${wanted.map((form) => `“${form}”`).join(', ')} will do` : ''}. If the wording is right as it is, list it under allowed in the term’s entry in glossary.yaml.`,
    },
  },
});

/**
 * Compares which terms the source language and each other one say, passage by passage and not by count. A passage that
 * begins with a pronoun takes up the terms of the one before it, in a table those of its caption and heads.
 */
export function checkTermsAgree(article: Article, context: CheckContext): Diagnostic[] {
  const [source, ...others] = article.languages.filter((language) => article.editions[language] !== 'none');
  if (source === undefined || article.glossary.length === 0) return [];
  const reading = readTerms(article, context);
  return others.flatMap((other) => {
    const unpaired = unpairedSections(article, source, other, context.found);
    const [ours, theirs] = [new Memory(source, reading), new Memory(other, reading)];
    return reading.passages.flatMap((passage) => {
      const [left, right] = [ours.read(passage), theirs.read(passage)];
      return left && right && !unpaired.has(passage.section) ? differencesIn(left, right) : [];
    });
  });
}

function differencesIn(ours: Saying, theirs: Saying): Diagnostic[] {
  return [...new Set([...ours.terms.keys(), ...theirs.terms.keys()])].flatMap((term) => {
    const [has, lacks] = ours.terms.has(term) ? [ours, theirs] : [theirs, ours];
    if (!term.forms[lacks.language] || !lacks.lacks(term)) return [];
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

/** Sections whose units do not pair, or may not be what they seem; that is reported by itself. */
function unpairedSections(
  article: Article,
  source: ContentLanguage,
  other: ContentLanguage,
  found: readonly Diagnostic[],
): ReadonlySet<string> {
  const [ours, theirs] = [article.texts[source], article.texts[other]];
  if (!ours || !theirs) return new Set();
  const differences = differencesBetween(ours, theirs, Object.keys(article.tables));
  const sections = differences.filter(({ problem }) => problem !== 'order').map(({ section }) => section);
  return new Set([...sections.filter((section) => section !== notesSection), ...doubtAbout(article, found).sections]);
}
