import { defineRule } from '../../../model/rule.ts';

const units = (alias: string): string => `'{cells}/{injection}':
  symbol: cells/injection
  label: { zh: 个/次, en: [cell per injection, cells per injection] }
  aliases: [${alias}]`;

/** A way to write a unit in content means that unit and no other. */
export const unitNamesAreUnique = defineRule<{ name: string; unit: string; other: string }>({
  id: 'unit-names-are-unique',
  severity: 'error',
  about: {
    zh: '`units.yaml` 里单位的代码、`symbol` 和 `aliases`，都是表中写量时认的写法，一种写法只能指一个单位。与另一个单位（连同 Diglot 自带的）重了，表里的量就会读成别的单位。各语言印出的 `label` 可以相同：中文里好几种东西都论“个”。',
    en: 'The code of a unit in `units.yaml`, its `symbol`, and its `aliases` are how tables may write it, and each means one unit alone. Where another unit has it already, Diglot’s own among them, the values of a table would be read in the wrong unit. What languages print, `label`, may be alike: in Chinese many things are counted in 个.',
  },
  examples: {
    bad: [{ 'units.yaml': units('cells') }],
    good: [{ 'units.yaml': units('cells per injection') }],
  },
  words: {
    zh: {
      name: '单位的写法重了',
      message: ({ name, unit, other }) => `“${name}”已是单位 ${other} 的写法，不能又指 ${unit}。`,
      advice: () => '请给其中一个换一种写法。',
    },
    en: {
      name: 'Name of two units',
      message: ({ name, unit, other }) => `“${name}” already means the unit ${other}; it cannot mean ${unit} as well.`,
      advice: () => 'Write one of the two in another way.',
    },
  },
});
