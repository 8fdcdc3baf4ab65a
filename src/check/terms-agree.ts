import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { acceptedForms } from '../model/glossary.ts';
import type { ContentLanguage } from '../model/language.ts';
import { defineRule } from '../model/rule.ts';
import type { CheckContext } from './context.ts';
import { doubtAbout } from './doubt.ts';
import { differencesBetween, notesSection } from './pairing.ts';
import { isEchoed } from './terms/echoes.ts';
import type { Occurrence } from './terms/lexicon.ts';
import type { Passage } from './terms/passages.ts';
import { readTerms, type TermReading } from './terms/reading.ts';
import { pointsAt, takesUp } from './terms/understood.ts';

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

type Said = ReadonlySet<string>;

/**
 * Compares which terms the source language and each other one say, passage by passage and not by count. A passage that
 * begins with a pronoun takes up the terms of the one before it, a table's cell those of its caption and heads.
 */
export function checkTermsAgree(article: Article, context: CheckContext): Diagnostic[] {
  const [source, ...others] = article.languages.filter((language) => article.editions[language] !== 'none');
  if (source === undefined || article.glossary.length === 0) return [];
  const { passages, lexicons, termsIn } = readTerms(article, context);
  return others.flatMap((other) => {
    const unpaired = unpairedSections(article, source, other, context.found);
    const languages = [source, other] as const;
    const said = languages.map((language) => new Memory(language, termsIn));
    return passages.flatMap((passage) => {
      const readings = said.map((memory) => memory.read(passage));
      const [ours, theirs] = languages.map((language) => passage.wordings[language]);
      if (!ours || !theirs || unpaired.has(passage.section)) return [];
      return article.glossary.flatMap((term) => {
        if (!term.forms[source] || !term.forms[other]) return [];
        const [first, second] = readings.map(({ firm }) => firm.find((one) => one.term.id === term.id));
        const lacks = (index: 0 | 1): boolean => {
          const { all, before } = readings[index]!;
          const { words } = [ours, theirs][index]!;
          if (all.has(term.id)) return false;
          if (before.understood.has(term.id)) return false;
          if (before.named.has(term.id) && pointsAt(term, words, languages[index])) return false;
          return !isEchoed(term, words, languages[index], article.glossary, lexicons.values());
        };
        const side = first && lacks(1) ? 0 : second && lacks(0) ? 1 : undefined;
        if (side === undefined) return [];
        const { start, end } = (side === 0 ? first : second)!;
        const [has, without] = side === 0 ? [ours, theirs] : [theirs, ours];
        const values = {
          has: has.name(),
          lacks: without.name(),
          words: has.words.slice(start, end),
          wanted: acceptedForms(term, languages[1 - side]!),
        };
        const places = side === 0 ? [ours.place(start, end), theirs.place()] : [ours.place(), theirs.place(start, end)];
        return [termsAgree.at(places[0], values, [{ place: places[1]! }])];
      });
    });
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

interface Reading {
  readonly firm: readonly Occurrence[];
  readonly all: Said;
  readonly before: { readonly understood: Said; readonly named: Said };
}

const nothing: Said = new Set();

/** What one language has said so far, passage by passage. */
class Memory {
  readonly #language: ContentLanguage;
  readonly #termsIn: TermReading['termsIn'];
  #section = '';
  #named: Said = nothing;

  constructor(language: ContentLanguage, termsIn: TermReading['termsIn']) {
    this.#language = language;
    this.#termsIn = termsIn;
  }

  read(passage: Passage): Reading {
    const { part, section, wordings } = passage;
    const wording = wordings[this.#language];
    if (!wording) return { firm: [], all: nothing, before: { understood: nothing, named: nothing } };
    const occurrences = this.#termsIn(passage, this.#language);
    const all = new Set(occurrences.map(({ term }) => term.id));
    const named = section === this.#section && part !== 'front' && part !== 'note' ? this.#named : nothing;
    const isTaken = part === 'cell' || takesUp(wording.words, this.#language);
    const understood = isTaken ? named : nothing;
    if (part === 'caption' || part === 'head') this.#named = new Set([...named, ...all]);
    else if (part === 'abstract' || part === 'text') this.#named = new Set([...understood, ...all]);
    this.#section = section;
    const firm = occurrences.filter((one) => one.firm && one.role !== 'forbidden');
    return { firm, all, before: { understood, named } };
  }
}
