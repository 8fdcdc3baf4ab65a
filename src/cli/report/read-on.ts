import type { UiLanguage } from '../../model/language.ts';

/** The page about all rules, from the folder that holds Diglot's `package.json`. */
export const rulesFiles = { zh: 'docs/rules.zh.md', en: 'docs/rules.md' } as const satisfies Record<UiLanguage, string>;

/** The last line of a finding: where to read on about its rule, `More: docs/rules.md#numbers-agree`. */
export function readOn(rule: string, ui: UiLanguage): string {
  return `${ui === 'zh' ? '说明：' : 'More: '}${rulesFiles[ui]}#${rule}`;
}

/** The same as an address that programs can open, wherever Diglot is installed. */
export function helpUri(rule: string, ui: UiLanguage): string {
  return new URL(`../../../${rulesFiles[ui]}#${rule}`, import.meta.url).href;
}
