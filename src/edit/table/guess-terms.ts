import type { ColumnValue } from './column-values.ts';

/** A column whose values are names that come again and again. */
export interface TermColumn {
  /** Different names, in the order in which they come first. */
  readonly terms: readonly string[];
  /** By place among the given values. */
  readonly values: readonly (readonly string[])[];
  readonly list: boolean;
  /** Names that differ in capitals or spaces alone. */
  readonly alike: readonly (readonly string[])[];
}

/** A vocabulary has no more terms than a person can look over, each used twice on average. */
const mostTerms = 24;
const usedAtLeast = 2;

/** A name is no sentence. */
const longestName = 40;
const sentence = /[。！？；!?]|\.\s|[,，:：]/;

const listMarks = /\s*[、；;]\s*/;

/** The names of a column, where there are few of them beside its cells; nothing where its values are rather texts. */
export function guessTerms(given: readonly ColumnValue[]): TermColumn | undefined {
  const whole = given.map(({ text }) => [text]);
  const split = given.map(({ text }) => text.split(listMarks));
  const isListed = split.some(({ length }) => length > 1);
  return termsIn(isListed ? split : whole, isListed) ?? (isListed ? termsIn(whole, false) : undefined);
}

function termsIn(values: readonly (readonly string[])[], list: boolean): TermColumn | undefined {
  const names = values.flat();
  const terms = [...new Set(names)];
  const isName = (text: string): boolean =>
    text !== '' && text.length <= longestName && /\p{L}/u.test(text) && !sentence.test(text);
  if (
    terms.length === 0 ||
    terms.length > mostTerms ||
    names.length < terms.length * usedAtLeast ||
    !terms.every(isName)
  )
    return undefined;
  const byLook = Map.groupBy(terms, (term) => term.toLowerCase().replace(/[\s-]+/g, ''));
  return { terms, values, list, alike: [...byLook.values()].filter(({ length }) => length > 1) };
}
