import { defineRule } from '../../../model/rule.ts';

type Fault = 'arm-of-row-field' | 'row-and-arm' | 'list' | 'reason-in-list';

const zhFaults: Record<Fault, string> = {
  'arm-of-row-field': '整行只有一个值，不能写在某一组里',
  'row-and-arm': '既写在行上，又写在组里',
  list: '只能有一个值，此处写成了列表',
  'reason-in-list': '的列表里混有没有值的原因',
};
const enFaults: Record<Fault, string> = {
  'arm-of-row-field': 'has one value for the whole row and cannot stand in an arm',
  'row-and-arm': 'stands both in the row and in an arm',
  list: 'takes one value, and here is a list',
  'reason-in-list': 'has the reason for a missing value among its values',
};

const zhAdvice: Record<Fault, string> = {
  'arm-of-row-field': '各组相同的值写在行上，不同的值写在各组里。',
  'row-and-arm': '各组相同的值写在行上，不同的值写在各组里。',
  list: '请只留一个值，或给该字段加 list: true。',
  'reason-in-list': '一个值也没有时，单写原因，不用列表；有值的只列出值，其余写成表注。',
};
const enAdvice: Record<Fault, string> = {
  'arm-of-row-field': 'Write what all arms share in the row, and what differs in each arm.',
  'row-and-arm': 'Write what all arms share in the row, and what differs in each arm.',
  list: 'Keep one value, or give the field list: true.',
  'reason-in-list':
    'Where there is no value at all, write the reason by itself; where there are some, list these, and say in a note what is missing.',
};

/** A table of one row whose field differs by arm, for the examples. */
const tableOf = (row: string): string => `fields:
  dose: { type: quantity, per: arm, label: { zh: 剂量, en: Dose } }
rows:
  - id: t1-r01
${row}`;
const arms = `    arms:
      - { id: low, label: { zh: 低剂量组, en: Low dose }, dose: 1 mg }`;

/** A value stands in one place: with its row, or with each arm; and it is one, unless the field is a list. */
export const valuesStandOnce = defineRule<{ field: string; fault: string }>({
  id: 'values-stand-once',
  severity: 'error',
  about: {
    zh: '各组共有的值写在行上，各组不同的值写在 `arms` 里；`per: row` 的字段只写在行上。同一个值写在两处，日后只改了一处，谁也说不准该印哪个。一格里有几个值的字段，要写明 `list: true`。',
    en: 'What all arms of a study share goes in its row, and what differs goes in each of its `arms`; a field that is `per: row` goes in the row alone. A value written in both places will sooner or later be changed in one of them, and then nobody knows which to print. A field whose cells may hold several values says `list: true`.',
  },
  examples: {
    bad: [
      { 'tables/t1.yaml': tableOf(`    dose: 5 mg\n${arms}`) },
      { 'tables/t1.yaml': tableOf('    dose: [1 mg, 5 mg]') },
    ],
    good: [{ 'tables/t1.yaml': tableOf(arms) }],
  },
  words: {
    zh: {
      name: '值的位置或个数有误',
      message: ({ field, fault }) => `“${field}”${zhFaults[fault as Fault]}。`,
      advice: ({ fault }) => zhAdvice[fault as Fault],
    },
    en: {
      name: 'Value misplaced or repeated',
      message: ({ field, fault }) => `“${field}” ${enFaults[fault as Fault]}.`,
      advice: ({ fault }) => enAdvice[fault as Fault],
    },
  },
});
