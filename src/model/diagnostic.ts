import type { Place } from './place.ts';
import type { TextEdit } from './text-edit.ts';

/** How much a finding weighs: an error stops publication, a warning stops it under `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule's words are filled with. Plain data, so that JSON and SARIF reports can carry it. */
export type DiagnosticValues = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** A second place that belongs to a finding, e.g. the paragraph's pair in the other language. */
export interface Related {
  readonly place: Place;
}

/** One finding. Its words are the rule's, chosen only when it is shown (see `Rule`). */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly values: DiagnosticValues;
  readonly place?: Place;
  readonly related: readonly Related[];
  /** Changes that mend it without touching what the text says; absent where a person has to decide. */
  readonly fix?: readonly TextEdit[];
}

/** What every stage returns: what it made, and what it found on the way. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** True when nothing among the findings stops publication. */
export function isSound(diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
