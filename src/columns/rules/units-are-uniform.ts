import { defineRule } from '../../model/rule.ts';

/** A field that declares one unit holds its values in that unit. */
export const unitsAreUniform = defineRule<{ field: string; found: string; unit: string }>({
  id: 'units-are-uniform',
  severity: 'error',
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
