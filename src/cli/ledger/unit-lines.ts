import type { UiLanguage } from '../../model/language.ts';
import type { Standing } from '../../pipeline/where-is.ts';
import { escapeControls } from '../report/escape.ts';
import { placeWords } from '../report/place-words.ts';

/** How many units are listed before the rest is counted. */
const shownAtOnce = 50;

/** A unit's id with its place in words, as a line of a list. */
export function unitLine({ unit, at }: { readonly unit: string; readonly at?: Standing }, ui: UiLanguage): string {
  const words = at ? placeWords(at, ui) : '';
  return escapeControls(`  ${unit}${words && words !== unit ? `  ${words}` : ''}`);
}

/** A list below its heading; of a long one the beginning, and how many more there are. */
export function listed(head: string, lines: readonly string[]): string {
  const more = lines.length > shownAtOnce ? [`  … +${lines.length - shownAtOnce}`] : [];
  return [head, ...lines.slice(0, shownAtOnce), ...more].join('\n');
}
