import { defineRule } from '../../model/rule.ts';

/** A quantity's unit is one that Diglot can print in every language. */
export const unitsAreKnown = defineRule<{ field: string; unit: string; examples: readonly string[] }>({
  id: 'units-are-known',
  severity: 'error',
  about: {
    zh: '量的单位要在 Diglot 的单位表里，表中记着它在每种语言里怎样印：`cells` 在中文里印“个”，在英文里印 cells，一个时印 cell。不认得的单位大多是写法不同，如 `mgs`。大小写不能混：`mg` 和 `Mg` 相差十亿倍。表里没有的单位，写进文章或期刊的 `units.yaml`。',
    en: 'The unit of a quantity is one from Diglot’s table of units, which knows how each language prints it: `cells` is 个 in Chinese and cell or cells in English. An unknown unit is usually a known one spelled differently, such as `mgs`. Capitals matter: `mg` and `Mg` are a billion times apart. A unit that the table lacks goes into `units.yaml`, the article’s or the journal’s.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': 'rows:\n  - id: t1-r01\n    dose: 5 mgs' }],
    good: [{ 'tables/t1.yaml': 'rows:\n  - id: t1-r01\n    dose: 5 mg' }],
  },
  words: {
    zh: {
      name: '不认识的单位',
      message: ({ field, unit }) => `“${field}”的单位“${unit}”不在单位表中。`,
      advice: ({ examples }) => `请核对写法，大小写有别，如 ${examples.join('、')}；确是别的单位，请写进 units.yaml。`,
    },
    en: {
      name: 'Unknown unit',
      message: ({ field, unit }) => `“${unit}”, the unit of “${field}”, is not in the table of units.`,
      advice: ({ examples }) =>
        `Check the spelling, capitals included; units are written ${examples.join(', ')}. One that is really missing goes into units.yaml.`,
    },
  },
});
