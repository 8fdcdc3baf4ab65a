import type { ChartMark } from '../../../model/chart.ts';
import { defineRule } from '../../../model/rule.ts';
import { chartExample } from './example-chart.ts';

/** A chart has the parts that its mark can make use of, and no others. */
export const chartPartsSuitItsMark = defineRule<{ part: string; mark: ChartMark }>({
  id: 'chart-parts-suit-its-mark',
  severity: 'error',
  about: {
    zh: '`point` 和 `line` 的图要有 `x` 和 `y`；`bar` 的图只有其中之一，另一个方向是计数，由 `count` 说明数的是研究（`rows`）还是组（`arms`）。`join`、`text`、`shape` 是点的，`strips` 只用于纵轴。用不上的部分不会悄悄略去，而是在此报告。',
    en: 'A chart of `point` or `line` has `x` and `y`. One of `bar` has one of the two, and counts along the other; `count` says whether studies (`rows`) or their arms (`arms`) are counted. `join`, `text`, and `shape` belong to points, and only the vertical axis has `strips`. A part of which the chart can make no use is reported rather than left out.',
  },
  examples: {
    bad: [chartExample('mark: bar', 'x: { field: day }', 'y: { field: route }')],
    good: [chartExample('mark: bar', 'y: { field: route }', 'count: { of: rows }')],
  },
  words: {
    zh: {
      name: '图中用不上的部分',
      message: ({ part, mark }) => `mark 为 ${mark} 的图用不上“${part}”。`,
      advice: () => '请删去，或改用别的 mark。',
    },
    en: {
      name: 'Chart cannot use a part',
      message: ({ part, mark }) => `A chart whose mark is ${mark} has no use for “${part}”.`,
      advice: () => 'Take it out, or choose another mark.',
    },
  },
});
