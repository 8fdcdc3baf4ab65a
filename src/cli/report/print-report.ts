import type { UiLanguage } from '../../model/language.ts';
import type { LocatedDiagnostic } from '../../pipeline/whereabouts.ts';
import { showsColours } from '../../platform/terminal.ts';
import type { ContentOptions } from '../options.ts';
import { project } from '../ports.ts';
import { jsonReport } from './json.ts';
import { sarifReport } from './sarif.ts';
import { summaryLine, textReport } from './text.ts';

/** What a command has to say at its end. */
export interface Report {
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Plain data about what was done, for the JSON report. */
  readonly outcome: object;
  /** Lines for people between the findings and the closing sentences. */
  readonly table?: string;
  /** Closing sentences for people. */
  readonly closing: readonly string[];
  /** The content folder, for programs that open the files. */
  readonly content: string;
}

/** Writes a report: for people to stderr, for programs to stdout. */
export function printReport(report: Report, form: ContentOptions['report'], version: string, ui: UiLanguage): void {
  const { diagnostics, outcome, table = '', closing, content } = report;
  if (form === 'json') process.stdout.write(`${jsonReport(diagnostics, outcome, ui)}\n`);
  else if (form === 'sarif') process.stdout.write(`${sarifReport(diagnostics, { version, content, project }, ui)}\n`);
  else {
    const coloured = showsColours(process.stderr);
    const findings = textReport(diagnostics, ui, coloured);
    process.stderr.write(
      `${findings}${findings && '\n'}${table}${table && '\n'}${[summaryLine(diagnostics, ui), ...closing].join(ui === 'zh' ? '' : ' ')}\n`,
    );
  }
}
