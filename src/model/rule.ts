import type { Diagnostic, DiagnosticValues, Related, Severity } from './diagnostic.ts';
import type { UiLanguage } from './language.ts';
import type { Place } from './place.ts';

/** A rule in one interface language. */
export interface RuleWords<V> {
  /** The rule's name in a few words: `数字不一致`, `Numbers differ`. */
  readonly name: string;
  /** What is wrong, in one sentence, with both sides quoted where there are two. */
  message(values: V): string;
  /** What to do about it, as an instruction. */
  advice(values: V): string;
}

/**
 * A rule: the promise that its id states (`citations-exist`), and all words about its breach.
 * Ids are positive sentences in kebab-case and are never renamed.
 */
export interface Rule<V extends DiagnosticValues = DiagnosticValues> {
  readonly id: string;
  readonly severity: Severity;
  readonly words: Readonly<Record<UiLanguage, RuleWords<V>>>;
  /** One finding of this rule at a place. */
  at(place: Place | undefined, values: V, related?: readonly Related[]): Diagnostic;
}

/** A rule from its parts; the room's `rules.ts` lists it, `pipeline/catalogue.ts` joins the rooms. */
export function defineRule<V extends DiagnosticValues>(definition: Omit<Rule<V>, 'at'>): Rule<V> {
  const { id, severity } = definition;
  return {
    ...definition,
    at: (place, values, related = []) => ({ rule: id, severity, values, related, ...(place && { place }) }),
  };
}
