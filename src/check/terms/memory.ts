import type { GlossaryTerm } from '../../model/glossary.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { isEchoed } from './echoes.ts';
import type { Occurrence } from './lexicon.ts';
import type { Passage } from './passages.ts';
import type { TermReading } from './reading.ts';
import { pointsAt, takesUp } from './understood.ts';
import type { Wording } from './wording.ts';

/** What one language says in a passage. */
export interface Saying {
  readonly language: ContentLanguage;
  readonly wording: Wording;
  /** The terms that it says without doubt, each where it stands first. */
  readonly terms: ReadonlyMap<GlossaryTerm, Occurrence>;
  /** True when nothing in the passage, nor what goes before, can be understood as the term. */
  lacks(term: GlossaryTerm): boolean;
}

type Terms = ReadonlySet<GlossaryTerm>;

const none: Terms = new Set();

/** Reads the passages of one language in order and knows what the passage before has named. */
export class Memory {
  readonly #language: ContentLanguage;
  readonly #reading: TermReading;
  #section = '';
  #named: Terms = none;

  constructor(language: ContentLanguage, reading: TermReading) {
    this.#language = language;
    this.#reading = reading;
  }

  /** What the language says in the next passage; nothing where it has no words there. */
  read(passage: Passage): Saying | undefined {
    const [language, reading] = [this.#language, this.#reading];
    const wording = passage.wordings[language];
    if (!wording) return undefined;
    const { words } = wording;
    const occurrences = reading.termsIn(passage, language);
    const all = new Set(occurrences.map(({ term }) => term));
    const named = this.#before(passage);
    const understood = takesUp(words, language) ? named : none;
    this.#keep(passage, all, named, understood);
    const firm = occurrences.filter((one) => one.firm && one.role !== 'forbidden');
    return {
      language,
      wording,
      terms: new Map(firm.map((one): [GlossaryTerm, Occurrence] => [one.term, one]).reverse()),
      lacks: (term) =>
        !all.has(term) &&
        !understood.has(term) &&
        !(named.has(term) && pointsAt(term, words, language)) &&
        !isEchoed(term, words, language, reading.lexicons),
    };
  }

  /** Terms of the passage before in the same section, or of the caption and heads of the same table. */
  #before({ part, section }: Passage): Terms {
    return section === this.#section && part !== 'front' && part !== 'note' ? this.#named : none;
  }

  #keep({ part, section }: Passage, all: Terms, named: Terms, understood: Terms): void {
    this.#section = section;
    if (part === 'caption' || part === 'head') this.#named = new Set([...named, ...all]);
    else if (part === 'abstract' || part === 'text') this.#named = new Set([...understood, ...all]);
  }
}
