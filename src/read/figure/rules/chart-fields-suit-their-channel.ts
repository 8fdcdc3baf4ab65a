import { defineRule } from '../../../model/rule.ts';
import { chartExample } from './example-chart.ts';

/** What a part of a chart wants to be given. */
type Want = 'measure' | 'words' | 'measure-or-words' | 'unit' | 'time' | 'term' | 'scale';

const zh: Readonly<Record<Want, string>> = {
  measure: '数值类的字段（number、count、quantity、duration、time-after、date、range）',
  words: '可分类的字段（term、yes-no）或 group',
  'measure-or-words': '数值类或可分类的字段',
  unit: '带单位的字段（quantity、duration、time-after、range）',
  time: '时间类的字段（duration、time-after）',
  term: ' term 类的字段',
  scale: '数值类的字段，日期除外',
};

const en: Readonly<Record<Want, string>> = {
  measure: 'a field of measures (number, count, quantity, duration, time-after, date, range)',
  words: 'a field of words (term, yes-no) or group',
  'measure-or-words': 'a field of measures or of words',
  unit: 'a field with units (quantity, duration, time-after, range)',
  time: 'a field of times (duration, time-after)',
  term: 'a field of terms (term)',
  scale: 'a field of measures other than dates',
};

/** What a chart shows in some way is of a kind that can be shown so. */
export const chartFieldsSuitTheirChannel = defineRule<{
  /** `chart.x`, `chart.y.strips` */
  part: string;
  field: string;
  type: string;
  want: Want;
}>({
  id: 'chart-fields-suit-their-channel',
  severity: 'error',
  about: {
    zh: '字段的类型要合乎它在图中的用处。横轴、纵轴上是数值（`number`、`count`、`quantity`、`duration`、`time-after`、`date`、`range`）或类别；颜色、形状、分图表示类别（`term`、`yes-no`、`group`），不表示大小；折线的两轴都是数值；条形按类别计数。`by: class` 只用于词表，`strips: unit` 只用于带单位的字段，`unit` 和 `zero` 只用于时间。',
    en: 'The type of a field has to suit what the chart does with it. Along the axes stand measures (`number`, `count`, `quantity`, `duration`, `time-after`, `date`, `range`) or words; color, shape, and panels tell words apart (`term`, `yes-no`, `group`), not sizes; both axes of a line are measures; bars count by words. `by: class` is for terms, `strips: unit` for fields with units, `unit` and `zero` for times.',
  },
  examples: {
    bad: [
      chartExample('mark: point', 'x: { field: day }', 'y: { field: route }', 'color: { field: dose }'),
      chartExample('mark: bar', 'y: { field: day }'),
    ],
    good: [chartExample('mark: point', 'x: { field: day }', 'y: { field: route }', 'color: { field: route }')],
  },
  words: {
    zh: {
      name: '字段不能这样画',
      message: ({ part, field, type, want }) => `“${part}”要的是${zh[want]}，“${field}”的类型是 ${type}。`,
      advice: () => '请换一个字段，或改用别的画法。',
    },
    en: {
      name: 'Field cannot be shown so',
      message: ({ part, field, type, want }) => `“${part}” wants ${en[want]}; the type of “${field}” is ${type}.`,
      advice: () => 'Name another field, or show this one in another way.',
    },
  },
});

export type { Want };
