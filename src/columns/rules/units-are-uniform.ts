import { defineRule } from '../../model/rule.ts';

/** A table whose only row has this volume, for the examples. */
const tableWith = (volume: string): string => `fields:
  volume: { type: quantity, unit: uL, label: { zh: 体积, en: Volume } }
columns:
  - { id: volume, head: { zh: 体积, en: Volume }, show: '{volume}' }
rows:
  - { id: t1-r01, volume: ${volume} }`;

/** A field that declares one unit holds its values in that unit. */
export const unitsAreUniform = defineRule<{ field: string; found: string; unit: string }>({
  id: 'units-are-uniform',
  severity: 'error',
  about: {
    zh: '字段写明了 `unit`，就是说它的值全用这个单位，读者和程序都这样读。混进一个别的单位，差一千倍也不容易看出来。Diglot 不换算：换算会带来原文没有的数字和有效位数。',
    en: 'A field with a `unit` promises that all its values are in that unit, and readers and programs rely on it. One value in another unit can be a thousand times off without anybody noticing. Diglot does not convert, since that would print digits that the source never gave.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': tableWith('8 mL') }],
    good: [{ 'tables/t1.yaml': tableWith('8 uL') }],
  },
  words: {
    zh: {
      name: '单位与字段声明不一致',
      message: ({ field, found, unit }) => `“${field}”声明的单位是 ${unit}，此处写作“${found}”。`,
      advice: () => '请勿自行换算：按原文照录，并去掉字段的 unit，让每个值各带单位。',
    },
    en: {
      name: 'Unit differs from the field’s',
      message: ({ field, found, unit }) => `“${field}” is declared in ${unit}; here it is “${found}”.`,
      advice: () =>
        'Do not convert: keep the value as reported and drop the field’s unit, so that each value names its own.',
    },
  },
});
