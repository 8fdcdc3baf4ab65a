import { defineRule } from '../../../model/rule.ts';
import { chartExample } from './example-chart.ts';

type Kind = 'table' | 'field' | 'term' | 'class';

const zhKinds: Readonly<Record<Kind, string>> = { table: '表', field: '字段', term: '词', class: '类' };

/** What a chart takes from a table is there: the table, its fields, the terms and classes of their vocabularies. */
export const chartNamesAreKnown = defineRule<{
  kind: Kind;
  name: string;
  /** What has no such name: the article, a table, a vocabulary's field. */
  of: string;
  known: readonly string[];
  nearest: string;
}>({
  id: 'chart-names-are-known',
  severity: 'error',
  about: {
    zh: '`kind: chart` 的图画的是一张表里的数据：`table` 是 `tables/` 里一张表的标识，各处的 `field` 是那张表的字段（`group` 指行所在的组），`zero` 的 `term` 是词表中的词，`names` 下的键是词表里用到的 `class`。名称对不上，就没有数据可画。拼写相近的，报告里会指出。',
    en: 'A figure of `kind: chart` shows the data of a table: `table` is the id of one in `tables/`, each `field` is a field of that table (`group` is the group that a row stands in), the `term` of `zero` is a term of the vocabulary, and the keys under `names` are classes that the vocabulary has. Where a name does not fit, there is nothing to draw. Where one is spelled nearly alike, the report names it.',
  },
  examples: {
    bad: [chartExample('mark: bar', 'y: { field: rout }')],
    good: [chartExample('mark: bar', 'y: { field: route }')],
  },
  words: {
    zh: {
      name: '图要画的数据不存在',
      message: ({ kind, name, of }) =>
        kind === 'table' ? `tables/ 里没有表“${name}”。` : `“${of}”没有名为“${name}”的${zhKinds[kind]}。`,
      advice: ({ known, nearest }) =>
        (nearest ? `是否指“${nearest}”？` : '') +
        (known.length > 0 ? `已有：${known.join('、')}。` : '请先在表中写明。'),
    },
    en: {
      name: 'Chart names what is not there',
      message: ({ kind, name, of }) =>
        kind === 'table' ? `There is no table “${name}” in tables/.` : `“${of}” has no ${kind} “${name}”.`,
      advice: ({ kind, known, nearest }) =>
        (nearest ? `Did you mean “${nearest}”? ` : '') +
        (known.length === 0
          ? 'Declare it in the table first.'
          : `${kind === 'table' ? 'There is' : 'It has'} ${known.join(', ')}.`),
    },
  },
});
