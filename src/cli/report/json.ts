import type { UiLanguage } from '../../model/language.ts';
import type { LocatedDiagnostic } from '../../pipeline/whereabouts.ts';
import { placeWords } from './place-words.ts';
import { helpUri } from './read-on.ts';
import { rules } from './rules.ts';

/** A line longer than this is not quoted: thousands of findings in it would make a report longer than a string can be. */
const longestQuote = 5000;

/** All findings as JSON, for other programs: rule, severity, words, an address to read on at, values, places, edits that mend it. */
export function jsonReport(diagnostics: readonly LocatedDiagnostic[], outcome: object, ui: UiLanguage): string {
  const findings = diagnostics.map((diagnostic) => {
    const { rule, severity, values, place, related, fix } = diagnostic;
    const { name, message, advice } = rules[rule]!.words[ui];
    return {
      rule,
      severity,
      name,
      message: message(values),
      advice: advice(values),
      help: helpUri(rule, ui),
      where: placeWords(diagnostic, ui),
      values,
      ...(place && { place }),
      ...(related.length > 0 && { related: related.map((other) => other.place) }),
      ...(fix && { fix }),
    };
  });
  return JSON.stringify({ ...outcome, findings }, withoutLongQuotes, 2);
}

function withoutLongQuotes(key: string, value: unknown): unknown {
  return key === 'quote' && typeof value === 'string' && value.length > longestQuote ? undefined : value;
}
