import type { Diagnostic, Severity } from '../../../model/diagnostic.ts';
import type { DeskWords } from './desk-words.ts';

/** The words of rules in the editor's language. */
export interface RuleTeller {
  readonly name: (rule: string) => string;
  readonly message: (finding: Diagnostic) => string;
  readonly advice: (finding: Diagnostic) => string;
}

/** A finding as a page shows it. */
export interface FindingView {
  readonly anchor: string;
  /** Its number among those of the same place. */
  readonly number: number;
  readonly severity: Severity;
  readonly severityWords: string;
  readonly name: string;
  readonly message: string;
  readonly advice: string;
  /** `file:line` */
  readonly place: string;
}

/** Findings about one thing, numbered from 1. `anchor`: that of the thing. */
export function findingViews(
  findings: readonly Diagnostic[],
  anchor: string,
  { labels }: DeskWords,
  { name, message, advice }: RuleTeller,
): FindingView[] {
  return findings.map((finding, index) => ({
    anchor: findingAnchor(anchor, index),
    number: index + 1,
    severity: finding.severity,
    severityWords: labels(`desk.severity.${finding.severity}`),
    name: name(finding.rule),
    message: message(finding),
    advice: advice(finding),
    place: finding.place ? `${finding.place.file}:${finding.place.line}` : '',
  }));
}

/** Where a page says what is wrong with words that it marks. */
export function findingAnchor(anchor: string, index: number): string {
  return `${anchor}--f${index + 1}`;
}
