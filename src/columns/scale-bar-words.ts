import type { ScaleBar } from '../model/image.ts';
import type { LanguageRules } from '../model/language.ts';
import { unitLabel } from './units.ts';

/** How long a scale bar says it is, in a language: `200 μm`. */
export function scaleBarWords({ value, decimals, unit }: ScaleBar, rules: LanguageRules): string {
  return rules.number(value, decimals) + rules.unitGap + unitLabel(unit, value, rules.tag);
}
