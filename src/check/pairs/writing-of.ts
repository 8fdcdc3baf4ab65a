import type { ContentLanguage } from '../../model/language.ts';

/** Scripts of a language whose tag names them together. */
const together: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
};

/** How a language is written. */
export interface Writing {
  readonly isLatin: boolean;
  /** A run of its letters, marks between them included. */
  readonly letters: RegExp;
}

const writings = new Map<ContentLanguage, Writing | undefined>();

/** How a language is written; nothing for a language that nobody knows. */
export function writingOf(language: ContentLanguage): Writing | undefined {
  if (!writings.has(language)) writings.set(language, readWriting(language));
  return writings.get(language);
}

function readWriting(language: ContentLanguage): Writing | undefined {
  const { script } = new Intl.Locale(language).maximize();
  if (script === undefined) return undefined;
  const letters = (together[script] ?? [script]).map((one) => `\\p{Script=${one}}`).join('');
  const between = script === 'Latn' ? String.raw`\S` : String.raw`[^\p{Script=Latin}\s]`;
  return { isLatin: script === 'Latn', letters: new RegExp(`[${letters}](?:${between}*[${letters}])?`, 'gu') };
}
