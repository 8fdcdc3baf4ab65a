import { defineRule } from '../../model/rule.ts';

/** A quantity's unit is one that Diglot can print in every language. */
export const unitsAreKnown = defineRule<{ field: string; unit: string; examples: readonly string[] }>({
  id: 'units-are-known',
  severity: 'error',
  words: {
    zh: {
      name: '不认识的单位',
      message: ({ field, unit }) => `“${field}”的单位“${unit}”不在单位表中。`,
      advice: ({ examples }) => `请核对写法，大小写有别，如 ${examples.join('、')}。`,
    },
    en: {
      name: 'Unknown unit',
      message: ({ field, unit }) => `“${unit}”, the unit of “${field}”, is not in the table of units.`,
      advice: ({ examples }) => `Check the spelling, capitals included; units are written ${examples.join(', ')}.`,
    },
  },
});
