import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import { catalogue } from '../../pipeline/catalogue.ts';

/** All findings as JSON: rule, severity, words, values and places, for other programs. */
export function jsonReport(diagnostics: readonly Diagnostic[], outcome: object, ui: UiLanguage): string {
  const findings = diagnostics.map(({ rule, severity, values, place, related }) => ({
    rule,
    severity,
    name: catalogue[rule]?.words[ui].name,
    message: catalogue[rule]?.words[ui].message(values),
    advice: catalogue[rule]?.words[ui].advice(values),
    values,
    ...(place && { place }),
    ...(related.length > 0 && { related: related.map((other) => other.place) }),
  }));
  return JSON.stringify({ ...outcome, findings }, undefined, 2);
}
