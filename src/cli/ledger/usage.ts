import type { UiLanguage } from '../../model/language.ts';

/** What to tell someone who did not say which units he has confirmed. */
export function nothingNamedText(ui: UiLanguage): string {
  return ui === 'zh'
    ? '请指明核对了什么：单元的标识或章节号（如 s3-2-p1、3.2、t1）、--section、--changed 或 --all。'
    : 'Say what was confirmed: ids or section numbers (e.g. s3-2-p1, 3.2, t1), --section, --changed, or --all.';
}
