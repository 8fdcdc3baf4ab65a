import { defineRule } from '../../../model/rule.ts';

const zhKinds: Record<string, string> = {
  field: '字段',
  column: '列',
  row: '行',
  group: '组',
  flag: '标记',
  vocabulary: '词表',
  type: '列类型',
  unit: '单位',
  note: '表注',
};

/** Whatever a table refers to by name (field, column, row, group, flag, vocabulary, type, unit, note) is there. */
export const namesAreDeclared = defineRule<{ kind: string; name: string; known: readonly string[] }>({
  id: 'names-are-declared',
  severity: 'error',
  words: {
    zh: {
      name: '表中没有此名',
      message: ({ kind, name }) => `表中没有名为“${name}”的${zhKinds[kind] ?? kind}。`,
      advice: ({ known }) => (known.length > 0 ? `已有：${known.join('、')}。` : '请先在表中声明。'),
    },
    en: {
      name: 'Name not declared in the table',
      message: ({ kind, name }) => `The table has no ${kind} “${name}”.`,
      advice: ({ known }) => (known.length > 0 ? `It has ${known.join(', ')}.` : 'Declare it in the table first.'),
    },
  },
});
