import type { LanguageRules } from '../model/language.ts';
import { rulesFromIntl } from './default.ts';

/** American English in the manner of the AMA Manual of Style: 1,234; A, B, and C; March 1, 2026. */
export const en: LanguageRules = {
  ...rulesFromIntl('en-US'),
  tag: 'en',
  htmlTag: 'en',
  ownName: 'English',
  narrativeCue: /\b(?:references?|refs?\.)\s*$/i,
};
