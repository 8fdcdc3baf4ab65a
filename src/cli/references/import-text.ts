import type { UiLanguage } from '../../model/language.ts';
import type { ImportOutcome, RefusedReference } from '../../pipeline/references/import.ts';
import { escapeControls } from '../report/escape.ts';
import { textReport } from '../report/text.ts';

/** How many records are listed before the rest is counted. */
const shownAtOnce = 50;

/** What came of an import: what was added, what was not, and what of the file was not understood. */
export function importText(outcome: ImportOutcome, ui: UiLanguage, coloured: boolean): string {
  const { added, refused, diagnostics } = outcome;
  const report = textReport(diagnostics, ui, coloured).trimEnd();
  const blocks = [
    listed(
      headOf(outcome, ui),
      added.map(({ key, title, from }) => `${key}${from === undefined ? '' : ` ← ${from}`}  ${title}`),
    ),
    ...(refused.length > 0
      ? [
          listed(
            ui === 'zh' ? `${refused.length} 条没有加入：` : `Not added (${refused.length}):`,
            refused.map((one) => `${one.key}  ${reasonText(one, ui)}`),
          ),
        ]
      : []),
    ...(report ? [report] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What to tell someone whose file is not there. */
export function unreadableFileText(path: string, ui: UiLanguage): string {
  return ui === 'zh' ? `读不到文件“${path}”。` : `The file “${path}” cannot be read.`;
}

function headOf({ state, file, added }: ImportOutcome, ui: UiLanguage): string {
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  switch (state) {
    case 'written':
      return say(`已在 ${file} 中加入 ${added.length} 条：`, `Added to ${file} (${added.length}):`);
    case 'nothing-new':
      return say('没有可加入的文献。', 'There was nothing to add.');
    case 'overtaken':
      return say(
        `没有加入：${file} 刚刚被别人改动。请再运行一次。`,
        `Nothing was added: somebody has just changed ${file}. Run the command again.`,
      );
    case 'unreadable':
      return say('没有加入：请先改正下面的错误。', 'Nothing was added: mend the errors below first.');
  }
}

function reasonText({ key, reason, of }: RefusedReference, ui: UiLanguage): string {
  if (of === key && reason !== 'key-taken') return { zh: '文献库中已有', en: 'is in the bibliography already' }[ui];
  return {
    'same-doi': { zh: `与 ${of} DOI 相同`, en: `has the same DOI as ${of}` },
    'same-title': { zh: `与 ${of} 题名几乎相同`, en: `has nearly the same title as ${of}` },
    'key-taken': { zh: '这个键已用于另一条文献', en: 'another record has this key' },
  }[reason][ui];
}

function listed(head: string, lines: readonly string[]): string {
  const more = lines.length > shownAtOnce ? [`  … +${lines.length - shownAtOnce}`] : [];
  return [head, ...lines.slice(0, shownAtOnce).map((line) => escapeControls(`  ${line}`)), ...more].join('\n');
}
