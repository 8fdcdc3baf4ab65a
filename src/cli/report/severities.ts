import type { Severity } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';

type Words = Readonly<Record<UiLanguage, string>>;

/** What a severity is called, and what it does to a publication. */
export const severities = {
  error: {
    name: { zh: '错误', en: 'Error' },
    effect: { zh: '改正之前不发布', en: 'stops publication' },
  },
  warning: {
    name: { zh: '警告', en: 'Warning' },
    effect: { zh: '不影响发布；加 `--strict` 时不发布', en: 'stops publication only under `--strict`' },
  },
  info: {
    name: { zh: '提示', en: 'Note' },
    effect: { zh: '请编辑看一眼，不影响发布', en: 'worth a look; stops nothing' },
  },
} as const satisfies Record<Severity, { readonly name: Words; readonly effect: Words }>;
