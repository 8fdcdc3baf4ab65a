import type { ContentLanguage, Localized } from './language.ts';
import type { Place } from './place.ts';

/** What a term is called in one language. */
export interface TermForms {
  readonly preferred: string;
  /** Other forms that say the same: a synonym, an adjective, a turn of phrase. */
  readonly allowed: readonly string[];
  /** Forms that the language's text must not use. */
  readonly forbidden: readonly string[];
  readonly abbreviation?: string;
  /** True when the forms are meant to the letter: no plural, no other case, no other hyphen. */
  readonly exact: boolean;
  /** There where the forms are another language's and still to be translated: nothing can be compared with them. */
  readonly untranslated?: true;
  readonly place: Place;
}

/** What may be said in the place of a term's preferred form, and what must not. */
export type OtherForms = Pick<TermForms, 'allowed' | 'forbidden' | 'exact' | 'untranslated'>;

export const noOther: OtherForms = { allowed: [], forbidden: [], exact: false };

/** One term of a glossary, the journal's or the article's. */
export interface GlossaryTerm {
  readonly id: string;
  readonly forms: Localized<TermForms>;
  /** True for a term of the journal's glossary that the article's does not define anew. */
  readonly house: boolean;
  readonly place: Place;
}

/** Forms that a text can be compared with. */
export function translated(forms: TermForms | undefined): TermForms | undefined {
  return forms?.untranslated ? undefined : forms;
}

/** All forms that a language's text may use for a term, the preferred one first. */
export function acceptedForms({ forms }: GlossaryTerm, language: ContentLanguage): readonly string[] {
  const own = translated(forms[language]);
  return own ? [own.preferred, ...(own.abbreviation ? [own.abbreviation] : []), ...own.allowed] : [];
}
