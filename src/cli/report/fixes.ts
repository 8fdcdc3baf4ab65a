import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { FixOutcome, MadeFix } from '../../pipeline/fix.ts';
import { escapeControls } from './escape.ts';
import { rules } from './rules.ts';

/** What was changed, a line each: `zh.md:3:5  甲,乙 → 甲，乙`, with the rule's name. Empty when nothing was. */
export function fixesText({ fixes, files }: Pick<FixOutcome, 'fixes' | 'files'>, ui: UiLanguage): string {
  if (fixes.length === 0) return '';
  const head =
    ui === 'zh'
      ? `已改正 ${fixes.length} 处，涉及 ${files.length} 个文件：`
      : `Corrected ${fixes.length} ${fixes.length === 1 ? 'finding' : 'findings'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}:`;
  return `${[head, ...fixes.map((fix) => `  ${fixLine(fix, ui)}`)].join('\n')}\n`;
}

/** What was changed, for programs. */
export function fixesData({ fixes }: Pick<FixOutcome, 'fixes'>, ui: UiLanguage): object[] {
  return fixes.map((fix) => ({ ...fix, name: rules[fix.rule]!.words[ui].name }));
}

/** What became of the fixes, in a closing sentence; none where all was said. */
export function fixesClosing({ fixes, overtaken }: FixOutcome, ui: UiLanguage): string[] {
  if (overtaken.length > 0) {
    const list = overtaken.join(ui === 'zh' ? '、' : ', ');
    return [
      ui === 'zh'
        ? `${list} 在检查期间被改动过，因此没有写入；请再运行一次。`
        : `Nothing more was written because ${list} changed during the check; run the command again.`,
    ];
  }
  return fixes.length > 0 ? [] : [ui === 'zh' ? '没有可以自动改正的。' : 'There was nothing to correct.'];
}

/** How many findings a fix is ready for, in a closing sentence; none where there is no such finding. */
export function fixableClosing(diagnostics: readonly Diagnostic[], ui: UiLanguage): string[] {
  const count = diagnostics.filter(({ fix }) => fix).length;
  if (count === 0) return [];
  return [
    ui === 'zh' ? `其中 ${count} 处可由 diglot check --fix 改正。` : `${count} can be corrected by diglot check --fix.`,
  ];
}

function fixLine({ rule, file, line, column, old, new: fresh }: MadeFix, ui: UiLanguage): string {
  const place = `${file}:${line}:${column}`;
  const { name } = rules[rule]!.words[ui];
  const shown = `${visible(old, ui)} → ${visible(fresh, ui)}`;
  return `${escapeControls(`${place}  ${shown}`)}  ${ui === 'zh' ? `${name}（${rule}）` : `${name} (${rule})`}`;
}

/** Words on one line; blanks between marks, and a word for nothing. */
function visible(text: string, ui: UiLanguage): string {
  if (text === '') return ui === 'zh' ? '（删去）' : '(nothing)';
  return text.trim() === '' ? `“${text}”` : text.replaceAll('\n', ' ');
}
