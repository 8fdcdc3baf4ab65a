import { defineRule } from '../../../model/rule.ts';

/** Rows of these groups, for the examples. */
const tableOf = (groups: readonly string[]): string => `groups:
  - { id: rats, label: { zh: 大鼠, en: Rats } }
  - { id: mice, label: { zh: 小鼠, en: Mice } }
rows:
${groups.map((group, index) => `  - { id: t1-r0${index + 1}, group: ${group}, dose: ${index + 1} mg }`).join('\n')}`;

/** The rows of a group follow one another, since one head spans them. */
export const groupsStandTogether = defineRule<{ group: string; row: string }>({
  id: 'groups-stand-together',
  severity: 'error',
  about: {
    zh: '表中同组的行印在同一个小标题下，所以要连在一起。中间夹进别组的行，小标题要么重复，要么把不属于它的行也罩住，读者会把小鼠的数据当成大鼠的。',
    en: 'The rows of a group are printed under one head, so they follow one another. With a row of another group between them, the head would have to be repeated, or it would cover a row that does not belong to it, and readers would take the figures for mice to be those for rats.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': tableOf(['rats', 'mice', 'rats']) }],
    good: [{ 'tables/t1.yaml': tableOf(['rats', 'rats', 'mice']) }],
  },
  words: {
    zh: {
      name: '同组的行未相连',
      message: ({ group, row }) => `${row} 属于“${group}”组，但与该组其他行隔开。`,
      advice: () => '请把同组的行移到一起；行标识不变。',
    },
    en: {
      name: 'Group torn apart',
      message: ({ group, row }) => `${row} belongs to the group “${group}” but stands apart from its other rows.`,
      advice: () => 'Move the rows of a group together; their ids stay.',
    },
  },
});
