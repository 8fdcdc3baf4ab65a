import type { PlaceOf } from '../check/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { pagesAgree } from '../render/rules/pages-agree.ts';

/** Findings with a place for each about pages: what is declared for them, or that they were to fit. Others pass unchanged. */
export function placePages(diagnostics: readonly Diagnostic[], placeOf: PlaceOf): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { rule, values } = diagnostic;
    if (rule !== pagesAgree.id) return diagnostic;
    const path = values['declared'] ? ['position', 'pages', String(values['language'])] : ['print', 'fitPages'];
    return { ...diagnostic, place: placeOf(path) };
  });
}
