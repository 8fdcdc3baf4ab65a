import type { UiLanguage } from '../../model/language.ts';
import type { DraftedTable, ImportOutcome } from '../../pipeline/table/import-table.ts';
import { escapeControls } from '../report/escape.ts';
import { jsonReport } from '../report/json.ts';
import { paint, textReport } from '../report/text.ts';
import { columnText } from './column-text.ts';
import { sheetProblemText, tooLongText } from './sheet-problem-text.ts';

/** What came of an import, column by column, in an interface language. `file`: the sheet as it was named. */
export function importText(outcome: ImportOutcome, file: string, ui: UiLanguage, coloured: boolean): string {
  const say = (zh: string, en: string) => escapeControls({ zh, en }[ui]);
  switch (outcome.state) {
    case 'no-sheet':
      return sheetProblemText(file, outcome.problem, ui);
    case 'no-rows':
      return say(`${file} 的栏名下面没有行。`, `${file} has no rows below its heads.`);
    case 'unreadable':
      return `${textReport(outcome.diagnostics, ui, coloured)}\n${say('没有起草：请先改正上面的错误。', 'Nothing was drafted: mend the errors above first.')}`;
    case 'taken':
      return say(
        `已有 ${outcome.path}，没有改动。请用 --id 另给一个标识。`,
        `There is ${outcome.path} already; nothing was changed. Give another id with --id.`,
      );
    case 'too-long':
      return tooLongText(outcome, ui);
    default:
      return draftText(outcome, file, outcome.state === 'written', ui, coloured);
  }
}

function draftText(
  { path, draft, sheet, gaps }: DraftedTable,
  file: string,
  isWritten: boolean,
  ui: UiLanguage,
  coloured: boolean,
): string {
  const say = (zh: string, en: string) => escapeControls({ zh, en }[ui]);
  const { rows, columns, language } = draft;
  const source = sheet.name === '' ? file : say(`${file} 的“${sheet.name}”`, `“${sheet.name}” in ${file}`);
  const head = say(
    `${path}：据 ${source} 起草，${rows.length} 行、${columns.length} 栏，文字记为 ${language}${isWritten ? '' : '（未写入）'}。`,
    `${path}, drafted from ${source}: ${rows.length} rows, ${columns.length} columns, words in ${language}${isWritten ? '' : ' (not written)'}.`,
  );
  const lines = columns.flatMap((column) => columnText(column, ui)).map(escapeControls);
  const wanted = Object.entries(gaps).filter(([, count]) => count > 0);
  const missing = wanted.map(([tag, count]) => say(`${tag} ${count} 处`, `${count} in ${tag}`)).join(say('、', ', '));
  const next =
    wanted.length > 0
      ? say(
          `还缺文字：${missing}；diglot check 逐处列出，diglot table export 导出给译者。`,
          `Words wanted: ${missing}; diglot check names each, diglot table export gives them to a translator.`,
        )
      : '';
  const place = say(
    `请核对类型和标识，再在正文中写 ::table{#${draft.id}}。`,
    `See to types and ids, then place it in the texts with ::table{#${draft.id}}.`,
  );
  return [
    paint(head, 'bold', coloured),
    ...lines,
    ...asides(draft, sheet.encoding, ui),
    [next, place].filter(Boolean).join(say('', ' ')),
  ].join('\n');
}

/** What was made of all that is no column. */
function asides(
  { caption, columnGroups, groups, notes, leftOut, filled }: DraftedTable['draft'],
  encoding: string,
  ui: UiLanguage,
): string[] {
  const say = (zh: string, en: string) => escapeControls({ zh, en }[ui]);
  const many = (items: readonly string[]) => items.map((item) => `“${item}”`).join(say('、', ', '));
  const lines = [
    caption === undefined
      ? say('表题：表上没有，待补', 'caption: the sheet has none')
      : say(`表题：“${caption}”`, `caption: “${caption}”`),
    ...(columnGroups.length > 0
      ? [
          say(
            `横跨几栏的栏名：${many(columnGroups.map(({ head }) => head))}`,
            `heads over several columns: ${many(columnGroups.map(({ head }) => head))}`,
          ),
        ]
      : []),
    ...(groups.length > 0
      ? [say(`行组（独占一行的）：${many(groups)}`, `groups of rows, from lines with a single cell: ${many(groups)}`)]
      : []),
    ...(notes.length > 0
      ? [
          say(
            `表注（末尾独占一行的）：${many(notes)}`,
            `notes, from lines with a single cell at the end: ${many(notes)}`,
          ),
        ]
      : []),
    ...(leftOut.length > 0 ? [say(`未取：${many(leftOut)}`, `left out: ${many(leftOut)}`)] : []),
    ...(filled > 0
      ? [
          say(
            `合并的格子，值写入所跨的各行：${filled} 格`,
            `joined cells, whose value each of their rows got: ${filled}`,
          ),
        ]
      : []),
    ...(encoding === 'UTF-8' ? [] : [say(`文件按 ${encoding} 读取`, `the file was read as ${encoding}`)]),
  ];
  return lines.map((line) => `  ${line}`);
}

/** The same for other programs; a draft that was not written comes with its text. */
export function importJson(outcome: ImportOutcome, ui: UiLanguage): string {
  if (outcome.state === 'unreadable') {
    return jsonReport(outcome.diagnostics, { state: outcome.state, slug: outcome.slug }, ui);
  }
  if (outcome.state !== 'written' && outcome.state !== 'drafted') return JSON.stringify(outcome, undefined, 2);
  const { state, slug, path, text, draft, sheet, gaps } = outcome;
  const { id, language, caption, columns, columnGroups, groups, notes, leftOut, filled, rows } = draft;
  const facts = {
    state,
    slug,
    path,
    sheet,
    gaps,
    id,
    language,
    caption,
    rows: rows.length,
    columns: columns.map(({ cells: _cells, ...column }) => column),
    columnGroups,
    groups,
    notes,
    leftOut,
    filled,
    ...(state === 'drafted' && { text }),
  };
  return JSON.stringify(facts, undefined, 2);
}
