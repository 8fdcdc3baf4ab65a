import { defineRule } from '../../../model/rule.ts';
import { chartExample } from './example-chart.ts';

/** Rows with so many terms, for the examples. */
function tableOf(count: number): string {
  const terms = Array.from({ length: count }, (_, index) => `r${index + 1}`);
  return `vocabularies:
  routes:
${terms.map((term) => `    ${term}: { label: { zh: 途径${term}, en: route ${term} } }`).join('\n')}
fields:
  route: { type: term, vocabulary: routes, label: { zh: 途径, en: Route } }
  times: { type: count, label: { zh: 次数, en: Times } }
columns:
  - { id: route, head: { zh: 途径, en: Route }, show: '{route}' }
rows:
${terms.map((term, index) => `  - { id: t1-r${String(index + 1).padStart(2, '0')}, route: ${term}, times: 1 }`).join('\n')}`;
}

const chart = chartExample('mark: point', 'x: { field: times }', 'y: { field: times }', 'shape: { field: route }');

/** No chart asks its readers to tell more colors or shapes apart than they can. */
export const chartLooksCanBeToldApart = defineRule<{
  channel: 'color' | 'shape';
  field: string;
  count: number;
  most: number;
}>({
  id: 'chart-looks-can-be-told-apart',
  severity: 'error',
  about: {
    zh: '一张图最多用 7 种颜色、7 种形状：再多，黑白印刷时、对色觉异常的读者就分不清了。',
    en: 'A chart uses 7 colors and 7 shapes at most. With more, readers could not tell them apart in grayscale or with a color vision deficiency.',
  },
  examples: {
    bad: [{ ...chart, 'tables/t1.yaml': tableOf(8) }],
    good: [{ ...chart, 'tables/t1.yaml': tableOf(7) }],
  },
  words: {
    zh: {
      name: '颜色或形状太多',
      message: ({ channel, field, count, most }) =>
        `“${field}”有 ${count} 种，${channel === 'color' ? '颜色' : '形状'}最多能区分 ${most} 种。`,
      advice: () => '请用 by: class 并为大类，或改用 panels 分图。',
    },
    en: {
      name: 'Too many colors or shapes',
      message: ({ channel, field, count, most }) =>
        `“${field}” has ${count} kinds; only ${most} ${channel === 'color' ? 'colors' : 'shapes'} can be told apart.`,
      advice: () => 'Show broader classes with by: class, or use panels.',
    },
  },
});
