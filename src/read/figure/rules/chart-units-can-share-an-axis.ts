import { defineRule } from '../../../model/rule.ts';
import { chartExample } from './example-chart.ts';

/** All values along one axis are in one unit. */
export const chartUnitsCanShareAnAxis = defineRule<{
  axis: 'x' | 'y';
  field: string;
  units: readonly string[];
}>({
  id: 'chart-units-can-share-an-axis',
  severity: 'error',
  about: {
    zh: '一条坐标轴只有一个单位。5 mg 和 2 mL 画在一条轴上，就是把它们当作可以比较的量；Diglot 从不换算。纵轴写上 `strips: unit`，每种单位便各占一栏，各有刻度。只有长度固定的时间单位（min、h、d、wk）可以同在一条轴上，按小时或 `unit` 所写的单位计；月和年长短不一，不在其内。',
    en: 'An axis has one unit. To draw 5 mg and 2 mL along one axis would be to call them comparable, and Diglot never converts. With `strips: unit`, the vertical axis has a strip with a scale of its own for each unit. Only times whose units have a fixed length (min, h, d, wk) may share an axis, which counts hours or the `unit` that it names; months and years have none.',
  },
  examples: {
    bad: [chartExample('mark: point', 'x: { field: day }', 'y: { field: dose }')],
    good: [chartExample('mark: point', 'x: { field: day }', 'y: { field: dose, strips: unit }')],
  },
  words: {
    zh: {
      name: '一条轴上有几种单位',
      message: ({ axis, field, units }) =>
        `“${field}”的值有几种单位（${units.join('、')}），不能画在一条${axis === 'x' ? '横' : '纵'}轴上。`,
      advice: ({ axis }) =>
        axis === 'y'
          ? '请在 y 中写 strips: unit，让每种单位各占一栏；不要换算。'
          : '请把这个字段放到 y，并写 strips: unit；不要换算。',
    },
    en: {
      name: 'Several units on one axis',
      message: ({ axis, field, units }) =>
        `The values of “${field}” are in several units (${units.join(', ')}), which cannot share the ${axis} axis.`,
      advice: ({ axis }) =>
        axis === 'y'
          ? 'Write strips: unit under y, so that each unit has a strip of its own; do not convert.'
          : 'Show this field along y, with strips: unit; do not convert.',
    },
  },
});
