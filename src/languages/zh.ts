import type { LanguageRules } from '../model/language.ts';
import { decimalFormat, rulesFromIntl } from './default.ts';

const decimal = decimalFormat('en', { useGrouping: 'min2' });

/**
 * Chinese in simplified characters. From five digits on, thousands stand apart by a thin gap (GB/T 15835-2011);
 * `×` closes up to its numbers, as Chinese medical journals print `1×10⁶`; between number and unit stands the
 * space that GB 3101-1993 asks for.
 */
export const zh: LanguageRules = {
  ...rulesFromIntl('zh'),
  htmlTag: 'zh-Hans',
  shortName: '中',
  number: (value, decimals = 0) => decimal(decimals).format(value).replaceAll(',', '\u202f').replace('-', '\u2212'),
  narrativeCue: /文献\s*$/,
};
