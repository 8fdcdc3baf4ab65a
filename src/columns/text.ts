import type { Localized } from '../model/language.ts';
import type { ColumnType } from '../model/table.ts';
import { inlineText, withSuperscripts, wordsOrCode } from './inline.ts';
import { notParsed, parsed } from './parsed.ts';
import { plainText } from './plain-text.ts';
import { wordsAreInEveryLanguage } from './rules/words-are-in-every-language.ts';

const notation = {
  zh: '每种语言的文字，如 { zh: 胎盘, en: placenta }',
  en: 'words per language, such as { zh: 胎盘, en: placenta }',
};

/** Words per language; a single text stands for all languages. `10^6^` prints a superscript. */
export const text: ColumnType<Localized> = {
  name: 'text',
  notation,
  parse(raw, field, context) {
    const words = wordsPerLanguage(raw, context.languages);
    if (!words) return notParsed(raw, field, context, notation);
    const missing = context.languages.filter((language) => !words[language]);
    if (missing.length === 0) return parsed(words);
    const diagnostics = missing.map((language) =>
      wordsAreInEveryLanguage.at(context.place, { what: field.id, language }),
    );
    return { value: undefined, diagnostics };
  },
  format: (values, _field, rules) =>
    values.flatMap((words, index) => [
      ...(index === 0 ? [] : [{ type: 'text' as const, value: rules.partSeparator }]),
      ...wordsOrCode(inlineText(words[rules.tag] ?? '', rules), words),
    ]),
  parts: (_field, languages) => languages.map((language) => ({ name: language, kind: 'text', language })),
  data: (words) =>
    Object.fromEntries(
      Object.entries(words).map(([language, value]) => [language, plainText(withSuperscripts(value ?? ''))]),
    ),
  compare: (a, b) => {
    const [left, right] = [Object.values(a)[0] ?? '', Object.values(b)[0] ?? ''];
    return left < right ? -1 : left > right ? 1 : 0;
  },
};

function wordsPerLanguage(raw: unknown, languages: readonly string[]): Localized | undefined {
  if (typeof raw === 'string') return Object.fromEntries(languages.map((language) => [language, raw.trim()]));
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const entries = Object.entries(raw);
  return entries.every(([, value]) => typeof value === 'string') ? Object.fromEntries(entries) : undefined;
}
