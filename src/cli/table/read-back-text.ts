import type { UiLanguage } from '../../model/language.ts';
import type { LineRefusal, RefusedLine } from '../../pipeline/table/decide-lines.ts';
import type { ReadBackOutcome } from '../../pipeline/table/read-back.ts';
import { listed } from '../ledger/unit-lines.ts';
import { escapeControls } from '../report/escape.ts';
import { jsonReport } from '../report/json.ts';
import { unreadableTables } from './export-text.ts';
import { sheetProblemText, tooLongText } from './sheet-problem-text.ts';

const reasons: Readonly<Record<LineRefusal, Readonly<Record<UiLanguage, string>>>> = {
  unknown: { zh: '各表里没有这个标识', en: 'the tables have no such id' },
  twice: { zh: '同一标识有几行，译文不同', en: 'the id stands in several lines with different translations' },
  'no-fingerprint': { zh: '“指纹”一栏缺失或改过', en: 'its fingerprint is missing or was changed' },
  'source-changed': {
    zh: '导出之后原文已改，请重新导出',
    en: 'the source has changed since it was exported; export it anew',
  },
  'translation-changed': {
    zh: '导出之后表中的译文也改过，请两相对照',
    en: 'the translation in the table has changed as well since it was exported; compare the two',
  },
  'source-differs': {
    zh: '表上的原文不是导出时的原文：有人改过，或保存时丢了字符',
    en: 'its source text is not the one that was exported: somebody edited it, or a program lost characters',
  },
  calculated: { zh: '译文是公式或错误值', en: 'the translation is a formula or an error' },
  emptied: { zh: '译文空着，表中原有的译文不动', en: 'the translation was removed; the one in the table stays' },
  shared: {
    zh: 'YAML 中与别处共用（& 和 *），请手工改',
    en: 'the file shares the words with another place (& and *); change it by hand',
  },
};

/** What was written back, what was not and why, in an interface language. `file`: the sheet as it was named. */
export function readBackText(outcome: ReadBackOutcome, file: string, ui: UiLanguage, coloured: boolean): string {
  const say = (zh: string, en: string) => escapeControls({ zh, en }[ui]);
  switch (outcome.state) {
    case 'no-sheet':
      return sheetProblemText(file, outcome.problem, ui);
    case 'no-lines':
      return say(
        `${file} 不是 diglot table export 导出的工作表：要有“id”“source”“translation”“fingerprint”几栏。`,
        `${file} is not a sheet of diglot table export: it wants the columns “id,” “source,” “translation,” and “fingerprint.”`,
      );
    case 'unreadable':
      return unreadableTables(outcome.diagnostics, ui, coloured);
    case 'too-long':
      return tooLongText(outcome, ui);
    default:
      return reportText(outcome, ui);
  }
}

type Read = Extract<ReadBackOutcome, { readonly written: unknown }>;

function reportText(outcome: Read, ui: UiLanguage): string {
  const { written, unchanged, refused, encoding } = outcome;
  const say = (zh: string, en: string) => escapeControls({ zh, en }[ui]);
  const lines = written.map(({ line, id, translation, tidied }) => {
    const aside = tidied ? say('（并行或去掉了看不见的字符）', ' (lines joined, or unseen characters taken out)') : '';
    return escapeControls(`  ${line}  ${id}  ${translation}`) + aside;
  });
  const parts = [
    listed(headOf(outcome, ui), lines),
    ...(unchanged > 0 ? [say(`没有改动：${unchanged} 行。`, `Unchanged: ${linesOf(unchanged)}.`)] : []),
    ...(refused.length > 0
      ? [
          listed(
            say(`没有写：${refused.length} 行`, `Not written: ${linesOf(refused.length)}`),
            refused.map((one) => refusal(one, ui)),
          ),
        ]
      : []),
    ...(encoding === 'UTF-8'
      ? []
      : [
          say(
            `文件按 ${encoding} 读取，请留意有没有变成问号的字符。`,
            `The file was read as ${encoding}; look out for characters that have become question marks.`,
          ),
        ]),
  ];
  return parts.join('\n\n');
}

function headOf({ state, slug, language, files, written }: Read, ui: UiLanguage): string {
  const say = (zh: string, en: string) => escapeControls({ zh, en }[ui]);
  const into = files.join(say('、', ', '));
  switch (state) {
    case 'overtaken':
      return say(
        `${slug}：没有写，表刚刚被别人改动。请再运行一次。`,
        `${slug}: nothing was written, since somebody has just changed a table. Run the command again.`,
      );
    case 'nothing-new':
      return say(`${slug}：没有新的译文要写。`, `${slug}: there was no new translation to write.`);
    case 'would-write':
      return say(
        `会写入 ${into}，${language} 译文 ${written.length} 处（未写入）：`,
        `Would write ${written.length} in ${language} into ${into} (not written):`,
      );
    case 'written':
      return say(
        `已写入 ${into}，${language} 译文 ${written.length} 处，待 diglot attest 核对：`,
        `Wrote ${written.length} in ${language} into ${into}; diglot attest confirms them:`,
      );
  }
}

function linesOf(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

function refusal({ line, id, reason, meant }: RefusedLine, ui: UiLanguage): string {
  const said = reasons[reason][ui];
  const hint = meant === undefined ? '' : { zh: `；是否指 ${meant}？`, en: `; did you mean ${meant}?` }[ui];
  return escapeControls(ui === 'zh' ? `  ${line}  ${id}：${said}${hint}` : `  ${line}  ${id}: ${said}${hint}`);
}

/** The same for other programs. */
export function readBackJson(outcome: ReadBackOutcome, ui: UiLanguage): string {
  if (outcome.state !== 'unreadable') return JSON.stringify(outcome, undefined, 2);
  return jsonReport(outcome.diagnostics, { state: outcome.state, slug: outcome.slug }, ui);
}
