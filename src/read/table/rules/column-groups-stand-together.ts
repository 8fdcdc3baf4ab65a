import { defineRule } from '../../../model/rule.ts';

/** Three columns, the first two of which are to stand under one head, for the examples. */
const tableOf = (grouped: string): string => `fields:
  dose: { type: quantity, label: { zh: 剂量, en: Dose } }
  times: { type: count, label: { zh: 次数, en: Times } }
  score: { type: number, label: { zh: 评分, en: Score } }
columns:
  - { id: dose, head: { zh: 剂量, en: Dose }, show: '{dose}' }
  - { id: times, head: { zh: 次数, en: Times }, show: '{times}' }
  - { id: score, head: { zh: 评分, en: Score }, show: '{score}' }
columnGroups:
  - { id: given, head: { zh: 给药, en: Administration }, columns: ${grouped} }`;

/** The columns under a common head are neighbors, and each has one such head. */
export const columnGroupsStandTogether = defineRule<{
  group: string;
  column: string;
  /** The group that has the column already; empty where the group is torn apart. */
  other: string;
  /** Columns that part the group. */
  between: readonly string[];
}>({
  id: 'column-groups-stand-together',
  severity: 'error',
  about: {
    zh: '横跨几栏的栏目名只能罩住相邻的栏，一栏上面也只能有一个这样的栏目名。中间夹着别的栏，短横线要么断开，要么把不属于它的栏也罩进去。栏的先后以 `columns` 中的为准，`columnGroups` 里先写哪一栏都可以。',
    en: 'A head over several columns spans neighbors, and a column has one such head at most. With another column between them, the short rule under the head would have to break, or it would cover a column that does not belong to it. The order of the columns is that of `columns`; in `columnGroups` it does not matter which is named first.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': tableOf('[dose, score]') }],
    good: [{ 'tables/t1.yaml': tableOf('[times, dose]') }],
  },
  words: {
    zh: {
      name: '同组的栏未相邻',
      message: ({ group, column, other, between }) =>
        other !== ''
          ? `“${column}”栏已在“${other}”之下，不能再归入“${group}”。`
          : `“${column}”栏归入“${group}”，但与该组其他栏之间隔着 ${between.join('、')}。`,
      advice: ({ other }) =>
        other !== '' ? '请只留一处。' : '请在 columns 中把同组的栏排在一起，或从 columnGroups 中去掉此栏。',
    },
    en: {
      name: 'Column group torn apart',
      message: ({ group, column, other, between }) =>
        other !== ''
          ? `The column “${column}” stands under “${other}” already, so it cannot stand under “${group}” too.`
          : `The column “${column}” belongs under “${group}”, but ${between.join(', ')} ${between.length === 1 ? 'stands' : 'stand'} between it and the group’s other columns.`,
      advice: ({ other }) =>
        other !== ''
          ? 'Keep it in one of them.'
          : 'Put the group’s columns together under columns, or take this one out of columnGroups.',
    },
  },
});
