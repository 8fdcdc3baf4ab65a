import { defineRule } from '../../../model/rule.ts';

/** A field of doses and its column, for the examples. */
const tableOf = (unit: string, dose: string): string => `fields:
  dose: { type: quantity,${unit} label: { zh: 剂量, en: Dose } }
columns:
  - { id: dose, head: { zh: 剂量, en: Dose }, show: '{dose}', unitInHead: true }
rows:
  - id: t1-r01
    dose: ${dose}`;

/** A head names a unit for its cells only where the fields that the column shows fix one and the same. */
export const unitsInHeadsAreShared = defineRule<{
  column: string;
  fault: 'none' | 'open' | 'several';
  fields: readonly string[];
  units: readonly string[];
}>({
  id: 'units-in-heads-are-shared',
  severity: 'error',
  about: {
    zh: '`unitInHead: true` 把单位移到栏目名里，格子里只印数。这样印的前提是全栏同一个单位：这一栏所印的字段用 `unit` 定下单位，而且都相同。没有定的，每个值各有各的单位，移走就分不清了。数据文件不受影响，每个值照样带着单位。',
    en: '`unitInHead: true` moves the unit into the head and leaves bare numbers in the cells. That takes one unit for the whole column: the fields that it shows fix theirs with `unit`, and all the same one. Where none is fixed, each value has its own, and without it nobody could tell them apart. The data files are not concerned: there each value keeps its unit.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': tableOf('', '5 mg/kg') }],
    good: [{ 'tables/t1.yaml': tableOf(' unit: mg/kg,', '5') }],
  },
  words: {
    zh: {
      name: '栏目名中的单位不统一',
      message: ({ column, fault, fields, units }) =>
        `“${column}”栏的单位要移到栏目名里，${
          {
            none: '但该栏的字段都没有单位',
            open: `但 ${fields.join('、')} 的各个值可能单位不同`,
            several: `但该栏的字段单位不同：${units.join('、')}`,
          }[fault]
        }。`,
      advice: ({ fault }) =>
        fault === 'several'
          ? '请去掉 unitInHead，或把字段分到几栏。'
          : '请在字段中写明各值共用的单位，如 unit: mg/kg；单位不一的，请去掉 unitInHead。',
    },
    en: {
      name: 'No common unit for the head',
      message: ({ column, fault, fields, units }) =>
        `The column “${column}” is to have its unit in the head, ${
          {
            none: 'but none of the fields that it shows has one',
            open: `but each value of ${fields.join(', ')} may have a unit of its own`,
            several: `but the fields that it shows have different ones: ${units.join(', ')}`,
          }[fault]
        }.`,
      advice: ({ fault }) =>
        fault === 'several'
          ? 'Remove unitInHead, or show the fields in columns of their own.'
          : 'Give the field the unit that all its values share, such as unit: mg/kg; where they do not share one, remove unitInHead.',
    },
  },
});
