import type { UiLanguage } from '../model/language.ts';

/** The language of messages: `--ui`, else `DIGLOT_UI`, else the terminal's locale, else English. */
export function uiLanguageFrom(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): UiLanguage {
  const position = argv.findIndex((word) => word === '--ui' || word.startsWith('--ui='));
  const wish = position < 0 ? undefined : (argv[position]!.split('=')[1] ?? argv[position + 1]);
  const locale = wish ?? env['DIGLOT_UI'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
