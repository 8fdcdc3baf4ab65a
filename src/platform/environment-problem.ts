import type { Diagnostic, DiagnosticValues } from '../model/diagnostic.ts';

/**
 * What stops the work and is neither the content's fault nor a bug: no browser, a folder that cannot be written.
 * `cli/` shows the words of the rule that `code` names and exits with 4.
 */
export class EnvironmentProblem extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, options?: ErrorOptions) {
    super(`${diagnostic.rule} ${JSON.stringify(diagnostic.values)}`, options);
    this.name = 'EnvironmentProblem';
    this.diagnostic = diagnostic;
  }

  /** Id of the rule that is broken; `platform/rules.ts` has its words. */
  get code(): string {
    return this.diagnostic.rule;
  }

  get values(): DiagnosticValues {
    return this.diagnostic.values;
  }
}
