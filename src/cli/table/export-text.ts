import type { UiLanguage } from '../../model/language.ts';
import type { TranslationStatus } from '../../model/translation.ts';
import type { ExportOutcome } from '../../pipeline/table/export-words.ts';
import type { LocatedDiagnostic } from '../../pipeline/whereabouts.ts';
import type { NewFile } from '../../platform/new-file.ts';
import { escapeControls } from '../report/escape.ts';
import { textReport } from '../report/text.ts';
import { statusWords } from './translation-sheet.ts';

/** What was exported, and how much of it is still to be done. */
export function exportText(
  { slug, tables, direction: { from, to }, lines }: Extract<ExportOutcome, { state: 'exported' }>,
  file: string,
  ui: UiLanguage,
): string {
  const byStatus = Map.groupBy(lines, ({ status }) => status);
  const counts = (Object.keys(statusWords) as TranslationStatus[]).flatMap((status) => {
    const count = byStatus.get(status)?.length ?? 0;
    const words = statusWords[status][ui];
    return count > 0 && words !== '' ? [ui === 'zh' ? `${words} ${count}` : `${words.toLowerCase()} ${count}`] : [];
  });
  const told = counts.length > 0 ? { zh: `：${counts.join('、')}`, en: `: ${counts.join(', ')}` }[ui] : '';
  const of = tables.length > 0 ? `${slug}/${tables.join({ zh: '、', en: ', ' }[ui])}` : slug;
  return escapeControls(
    {
      zh: `已写入 ${file}：${of} 的文字，${from} 译 ${to}，${lines.length} 行${told}。译者只填“译文”一栏；填好后用 diglot table read-back ${file} 写回。`,
      en: `${file} written: the words of ${of}, from ${from} into ${to}, ${lines.length} lines${told}. The translator fills in the column “translation” alone; diglot table read-back ${file} then writes it back.`,
    }[ui],
  );
}

/** Why the sheet could not be written. */
export function exportRefusal(found: Exclude<NewFile, 'written'>, file: string, ui: UiLanguage): string {
  const words = {
    exists: {
      zh: `已有 ${file}，没有覆盖：里面也许有译者的文字。请用 --out 另指一个文件。`,
      en: `There is ${file} already, perhaps with a translator’s words in it; it was not overwritten. Name another file with --out.`,
    },
    'no-folder': { zh: `要放 ${file} 的文件夹不存在。`, en: `There is no folder to put ${file} into.` },
    'not-writable': { zh: `${file} 写不进去。`, en: `${file} cannot be written.` },
  } as const;
  return escapeControls(words[found][ui]);
}

/** What leaves open what the tables say. */
export function unreadableTables(diagnostics: readonly LocatedDiagnostic[], ui: UiLanguage, coloured: boolean): string {
  const next = { zh: '请先改正上面的错误。', en: 'Mend the errors above first.' }[ui];
  return `${textReport(diagnostics, ui, coloured)}\n${next}`;
}
