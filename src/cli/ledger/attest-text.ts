import { roleWords } from '../../check/ledger/role-words.ts';
import type { UiLanguage } from '../../model/language.ts';
import { ledgerFile } from '../../model/ledger.ts';
import type { AttestOutcome, AttestRequest, Refusal } from '../../pipeline/attest.ts';
import type { RefusalReason } from '../../pipeline/attest/refusals.ts';
import { textReport } from '../report/text.ts';
import { listed, unitLine } from './unit-lines.ts';

const reasons: Readonly<Record<RefusalReason, Readonly<Record<UiLanguage, string>>>> = {
  unknown: { zh: '文章里没有这个标识或章节号', en: 'the article has no such id or section number' },
  untranslated: { zh: '还标着 {untranslated}，尚未译出', en: 'it is still marked {untranslated}' },
  unpaired: {
    zh: '没有与之对应的译文，或这一节两种语言的段落对不上',
    en: 'the other language has no counterpart, or the blocks around it do not pair',
  },
  'nothing-to-confirm': {
    zh: '没有要人核对的文字（代码、公式、质询，或各语言相同的值）',
    en: 'it has no words to confirm (code, a formula, a query, or a value shared by all languages)',
  },
  'no-words': { zh: '有一种语言没有文字', en: 'it has no words in one of the languages' },
  errors: { zh: '有错误，请先改正', en: 'it has errors, which are to be mended first' },
  'never-confirmed': {
    zh: '还没有人核对过，不能用 --typo',
    en: 'nobody has confirmed it yet, so --typo does not apply',
  },
  'more-than-slips': { zh: '改动不只是错字，请重新核对', en: 'the change is more than a slip; confirm it anew' },
};

/** What was recorded, what was not and why, in an interface language. */
export function attestText(outcome: AttestOutcome, request: AttestRequest, ui: UiLanguage, coloured: boolean): string {
  const { slug, state, confirmed, already, refused, diagnostics } = outcome;
  const findings = [...new Set([...diagnostics, ...refused.flatMap((one) => one.findings)])];
  const report = textReport(findings, ui, coloured);
  const parts = [
    ...(report ? [report.trimEnd()] : []),
    ...section(
      headOf(state, confirmed.length, request, slug, ui),
      confirmed.map((one) => unitLine(one, ui)),
    ),
    ...section(
      already.length > 0 ? sayAlready(already.length, ui) : undefined,
      already.map((one) => unitLine(one, ui)),
    ),
    ...section(
      refused.length > 0 ? sayRefused(refused.length, ui) : undefined,
      refused.map((one) => refusalLine(one, ui)),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function headOf(
  state: AttestOutcome['state'],
  count: number,
  { by, role, on, typo }: AttestRequest,
  slug: string,
  ui: UiLanguage,
): string {
  const file = `${slug}/${ledgerFile}`;
  const who = role
    ? { zh: `${by}（${roleWords[role].zh}，${on}）`, en: `${by} (${roleWords[role].en}, ${on})` }[ui]
    : by;
  if (state === 'unreadable') {
    return { zh: '没有记下任何核对：请先改正上面的错误。', en: 'Nothing was recorded: mend the errors above first.' }[
      ui
    ];
  }
  if (state === 'overtaken') {
    return {
      zh: `没有记下任何核对：${file} 刚刚被别人改动。请再运行一次。`,
      en: `Nothing was recorded: somebody has just changed ${file}. Run the command again.`,
    }[ui];
  }
  if (state === 'nothing-new') return { zh: '没有新的核对要记。', en: 'There was nothing new to record.' }[ui];
  if (typo) {
    return {
      zh: `已在 ${file} 中更新 ${count} 处的记录（只改了错字，${by}，${on}），核对人不变：`,
      en: `Updated the records of ${units(count)} in ${file} (only slips corrected, ${by}, ${on}); who confirmed them stays:`,
    }[ui];
  }
  return {
    zh: `已在 ${file} 中记下 ${count} 处的核对，核对人 ${who}：`,
    en: `Recorded in ${file} that ${who} has confirmed ${units(count)}:`,
  }[ui];
}

function sayAlready(count: number, ui: UiLanguage): string {
  return {
    zh: `${count} 处先前已由同一人核对，文字没有变：`,
    en: `Confirmed before by the same person, and unchanged (${count}):`,
  }[ui];
}

function sayRefused(count: number, ui: UiLanguage): string {
  return { zh: `${count} 处没有记下：`, en: `Not recorded (${count}):` }[ui];
}

function units(count: number): string {
  return count === 1 ? '1 unit' : `${count} units`;
}

function section(head: string | undefined, lines: readonly string[]): string[] {
  return head === undefined ? [] : [listed(head, lines)];
}

/** What was named and not recorded, and why. */
export function refusalLine({ unit, at, reason, meant, findings }: Refusal, ui: UiLanguage): string {
  const named = unitLine({ unit, ...(at && { at }) }, ui);
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  if (ui === 'zh') {
    const hint = meant ? `；是否指 ${meant}？` : '。';
    return `${named}：${reasons[reason].zh}${rules.length > 0 ? `（${rules.join('、')}）` : ''}${hint}`;
  }
  return `${named}: ${reasons[reason].en}${rules.length > 0 ? ` (${rules.join(', ')})` : ''}${meant ? `; did you mean ${meant}?` : '.'}`;
}
