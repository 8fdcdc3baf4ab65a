import type { ColumnRemarks, DraftedColumn } from '../../edit/table/draft.ts';
import { typedUnit } from '../../edit/table/plain-notation.ts';
import type { UiLanguage } from '../../model/language.ts';

/** How many values are quoted before the rest is counted. */
const quotedAtOnce = 5;

type Words = Readonly<Record<UiLanguage, string>>;

/** Why a column was taken for what it is; of texts and terms, what they are instead. */
const reasons: Readonly<Record<string, Words>> = {
  citation: { zh: '都是 [@文献键]', en: 'all of them citations [@key]' },
  'yes-no': {
    zh: '都是“是”“否”一类；是则印出栏名，否则不印',
    en: 'all of them yes or no; prints its name for yes, nothing for no',
  },
  date: { zh: '都是日期', en: 'all of them dates' },
  count: { zh: '都是非负整数', en: 'all of them whole numbers' },
  number: { zh: '都是数', en: 'all of them numbers' },
  'time-after': {
    zh: '都是时间，有第几天，或栏名说的是某事之后',
    en: 'all of them times, and one is ordinal (day 3) or the head says after what',
  },
  duration: { zh: '都是时长', en: 'all of them lengths of time' },
  quantity: { zh: '都是数和单位', en: 'all of them numbers with a unit' },
  range: { zh: '都是范围', en: 'all of them ranges' },
  text: { zh: '没有更窄的类型能容下全部的值', en: 'no narrower type takes them all' },
};

/** A column on one line, what it was taken for and why; below it whatever else is to be said. */
export function columnText(column: DraftedColumn, ui: UiLanguage): string[] {
  const { letter, head, field, type, unit, list, terms } = column;
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  const name = head === '' ? say('（没有栏名）', '(no head)') : head;
  const facts = [
    `${type}${unit === undefined ? '' : say(`，单位 ${typedUnit(unit)}`, ` in ${typedUnit(unit)}`)}`,
    ...(list ? [say('一格可有几个值', 'several values in a cell')] : []),
    why(column, ui),
  ];
  const line = say(
    `  ${letter}  ${name} → ${field}：${facts.join('，')}`,
    `  ${letter}  ${name} → ${field}: ${facts.join(', ')}`,
  );
  const vocabulary =
    terms &&
    say(`词表 ${field}：${Object.values(terms).join('、')}`, `vocabulary ${field}: ${Object.values(terms).join(', ')}`);
  return [
    line,
    ...[...(vocabulary === undefined ? [] : [vocabulary]), ...remarks(column, ui)].map((remark) => `       ${remark}`),
  ];
}

function why({ type, terms, said: { given } }: DraftedColumn, ui: UiLanguage): string {
  if (given === 0) return { zh: '没有值', en: 'without values' }[ui];
  if (terms) {
    const count = Object.keys(terms).length;
    return {
      zh: `${given} 格，${count} 种名称`,
      en: `${count === 1 ? '1 name' : `${count} names`} in ${cells(given)}`,
    }[ui];
  }
  return {
    zh: `${given} 个值，${reasons[type]!.zh}`,
    en: `${given === 1 ? '1 value' : `${given} values`}, ${reasons[type]!.en}`,
  }[ui];
}

function remarks({ said, unitInHead }: DraftedColumn, ui: UiLanguage): string[] {
  const {
    absent,
    unitFromHead,
    unknownUnit,
    missed,
    alike,
    errors,
    forAll,
    formulas,
    joined,
    cleaned,
    grouped,
    empty,
  } = said;
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  const when = (count: number, zh: string, en: string): string[] => (count > 0 ? [say(zh, en)] : []);
  return [
    ...(missed ? [missedText(missed, said.given, ui)] : []),
    ...(unitFromHead === undefined ? [] : [unitText(unitInHead, ui)]),
    ...(unknownUnit === undefined
      ? []
      : [
          say(
            `栏名里的“${unknownUnit}”不是已知的单位，留在栏名里`,
            `“${unknownUnit}” in the head is no unit that is known, and stays there`,
          ),
        ]),
    ...absent.map(({ written, state, doubtful, rows }) => {
      const look = doubtful ? say('，请核实', '; see whether that is meant') : '';
      return say(
        `“${written}”（${rows.length} 格）读作 ${state}${look}`,
        `“${written}” (${cells(rows.length)}) stands for ${state}${look}`,
      );
    }),
    ...alike.map((names) =>
      say(`写法相近，是否同一项：${names.join('、')}`, `nearly the same, perhaps one term: ${names.join(', ')}`),
    ),
    ...when(
      errors.length,
      `错误值，未取：第 ${errors.join('、')} 行`,
      `errors in the place of values, left out: ${rowsText(errors)}`,
    ),
    ...when(grouped, `去掉了千位逗号：${grouped} 格`, `commas between thousands taken out: ${cells(grouped)}`),
    ...when(
      forAll,
      `没有文字、各语言共用一个值：${forAll} 格`,
      `without letters, so the same in all languages: ${cells(forAll)}`,
    ),
    ...when(formulas, `是公式的结果：${formulas} 格`, `what a formula came to: ${cells(formulas)}`),
    ...when(joined, `格内换行并成了一行：${joined} 格`, `lines within a cell joined to one: ${cells(joined)}`),
    ...when(cleaned, `去掉了看不见的字符：${cleaned} 格`, `characters that nobody sees taken out: ${cells(cleaned)}`),
    ...when(empty, `空格，不写：${empty} 格`, `empty, so without a key: ${cells(empty)}`),
  ];
}

function unitText(isInHead: boolean, ui: UiLanguage): string {
  return isInHead
    ? { zh: '单位取自栏名，仍印在栏名里', en: 'the unit is taken from the head, and printed there' }[ui]
    : {
        zh: '单位取自栏名，随值印出，栏名里不再写',
        en: 'the unit is taken from the head, and printed with the values',
      }[ui];
}

function missedText({ type, misfits }: NonNullable<ColumnRemarks['missed']>, given: number, ui: UiLanguage): string {
  const shown = misfits.slice(0, quotedAtOnce);
  const rest = misfits.length - shown.length;
  const fits = given - misfits.length;
  if (ui === 'zh') {
    const quoted = shown.map(({ text, line }) => `“${text}”（第 ${line} 行）`).join('、');
    return `${fits} 个值可作 ${type}，读不懂的是：${quoted}${rest > 0 ? `，另有 ${rest} 个` : ''}`;
  }
  const quoted = shown.map(({ text, line }) => `“${text}” (row ${line})`).join(', ');
  return `${fits} of them would be ${type}; not understood: ${quoted}${rest > 0 ? `, and ${rest} more` : ''}`;
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function rowsText(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'row' : 'rows'} ${lines.join(', ')}`;
}
