import type { ContentLanguage, LanguageRules } from '../model/language.ts';
import { rulesFromIntl } from './default.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The languages whose rules are written out. */
export const languages = { zh, en } satisfies Record<ContentLanguage, LanguageRules>;

/** The rules of a language: its own file's, else what Intl knows of the tag. */
export function languageRules(tag: ContentLanguage): LanguageRules {
  return Object.hasOwn(languages, tag) ? languages[tag as keyof typeof languages] : rulesFromIntl(tag);
}
