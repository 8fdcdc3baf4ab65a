import { defineRule } from '../../../model/rule.ts';
import { chartExample } from './example-chart.ts';

const doses = (...doses: readonly string[]) => ({
  'tables/t1.yaml': `rows:\n${doses.map((dose, index) => `  - { id: t1-r0${index + 1}, dose: ${dose} }`).join('\n')}`,
});

const chart = {
  ...chartExample('mark: point', 'x: { field: dose, scale: log }', 'y: { field: dose }'),
};

/** Every value has a place on its scale. */
export const chartValuesSuitTheirScale = defineRule<{ axis: 'x' | 'y'; field: string; value: string; row: string }>({
  id: 'chart-values-suit-their-scale',
  severity: 'error',
  about: {
    zh: '对数刻度（`scale: log`）上没有零和负数的位置，这样的值会从图上消失。',
    en: 'A log scale (`scale: log`) has no place for zero or for negative values, which would vanish from the chart.',
  },
  examples: {
    bad: [{ ...chart, ...doses('0 mg', '5 mg') }],
    good: [{ ...chart, ...doses('1 mg', '5 mg') }],
  },
  words: {
    zh: {
      name: '刻度上没有此值的位置',
      message: ({ field, value, row }) => `“${row}”的“${field}”为 ${value}，对数刻度上没有它的位置。`,
      advice: () => '请改用 scale: linear。',
    },
    en: {
      name: 'No place on the scale',
      message: ({ field, value, row }) => `“${field}” of “${row}” is ${value}, for which a log scale has no place.`,
      advice: () => 'Use scale: linear.',
    },
  },
});
