import { defineRule } from '../../../model/rule.ts';

type Fault = 'arm-of-row-field' | 'row-and-arm' | 'list';

const zhFaults: Record<Fault, string> = {
  'arm-of-row-field': '整行只有一个值，不能写在某一组里',
  'row-and-arm': '既写在行上，又写在组里',
  list: '只能有一个值，此处写成了列表',
};
const enFaults: Record<Fault, string> = {
  'arm-of-row-field': 'has one value for the whole row and cannot stand in an arm',
  'row-and-arm': 'stands both in the row and in an arm',
  list: 'takes one value, and here is a list',
};

/** A value stands in one place: with its row, or with each arm; and it is one, unless the field is a list. */
export const valuesStandOnce = defineRule<{ field: string; fault: string }>({
  id: 'values-stand-once',
  severity: 'error',
  words: {
    zh: {
      name: '值的位置或个数有误',
      message: ({ field, fault }) => `“${field}”${zhFaults[fault as Fault]}。`,
      advice: ({ fault }) =>
        fault === 'list' ? '请只留一个值，或给该字段加 list: true。' : '各组相同的值写在行上，不同的值写在各组里。',
    },
    en: {
      name: 'Value misplaced or repeated',
      message: ({ field, fault }) => `“${field}” ${enFaults[fault as Fault]}.`,
      advice: ({ fault }) =>
        fault === 'list'
          ? 'Keep one value, or give the field list: true.'
          : 'Write what all arms share in the row, and what differs in each arm.',
    },
  },
});
