import { defineRule } from '../../../model/rule.ts';

/** The rows of a group follow one another, since one head spans them. */
export const groupsStandTogether = defineRule<{ group: string; row: string }>({
  id: 'groups-stand-together',
  severity: 'error',
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
