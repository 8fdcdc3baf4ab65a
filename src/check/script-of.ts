import type { ContentLanguage } from '../model/language.ts';

/** Scripts of a language whose tag names them together. */
const together: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
};

/** The scripts that a language is written in, by their Unicode names; none for a language that nobody knows. */
export function scriptsOf(language: ContentLanguage): readonly string[] {
  const { script } = new Intl.Locale(language).maximize();
  return script === undefined ? [] : (together[script] ?? [script]);
}

/** A run of letters of some scripts, marks between them included. */
export function runOf(scripts: readonly string[]): RegExp {
  const letters = scripts.map((script) => `\\p{Script=${script}}`).join('');
  return new RegExp(`[${letters}](?:[^\\p{Script=Latin}\\s]*[${letters}])?`, 'gu');
}
