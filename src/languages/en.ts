import type { LanguageRules } from '../model/language.ts';
import { rulesFromIntl } from './default.ts';

const monthName = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });

/** American English in the manner of the AMA Manual of Style: 1,234; A, B, and C; March 1, 2026. */
export const en: LanguageRules = {
  ...rulesFromIntl('en-US'),
  tag: 'en',
  htmlTag: 'en',
  ownName: 'English',
  citationDate: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return [year, month && monthName.format(Date.UTC(year!, month - 1, 1)), day].filter(Boolean).join(' ');
  },
  narrativeCue: /\b(?:references?|refs?\.)\s*$/i,
};
