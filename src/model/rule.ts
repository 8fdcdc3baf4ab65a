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
 * Content that keeps a rule or breaks it: by file name what stands there (`zh.md`, `en.md`, `article.yaml`,
 * `tables/t1.yaml`, `glossary.yaml`, `references.json`, `journal.yaml`), the rest of a small article being sound. Of a
 * YAML file the keys that matter are enough, of a text the paragraphs; `test/fixtures/example/README.md` has the rest. Both
 * kinds stand in `docs/rules.md`, and the tests run them.
 */
export type RuleExample = Readonly<Record<string, string>>;

/**
 * A rule: the promise that its id states (`citations-exist`), all words about its breach, and what an editor reads
 * about it in `docs/rules.md`. Ids are positive sentences in kebab-case and are never renamed.
 */
export interface Rule<V extends DiagnosticValues = DiagnosticValues> {
  readonly id: string;
  readonly severity: Severity;
  readonly words: Readonly<Record<UiLanguage, RuleWords<V>>>;
  /** What the rule asks for, why, and where it looks, in a few sentences of Markdown: what is typed stands in backticks. */
  readonly about: Readonly<Record<UiLanguage, string>>;
  /** Absent for a rule that no text can break: one about the machine, about bytes, about links on disk. */
  readonly examples?: { readonly good: readonly RuleExample[]; readonly bad: readonly RuleExample[] };
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
