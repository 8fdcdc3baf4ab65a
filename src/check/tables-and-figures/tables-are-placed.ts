import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import { unplaced } from './unplaced.ts';

/** A table, for the examples. */
const exampleTable = `caption:
  zh: 各组剂量
  en: Doses by group`;

/** Every table of the article stands somewhere in its text; one that does not is neither printed nor exported. */
export const tablesArePlaced = defineRule<{ table: string }>({
  id: 'tables-are-placed',
  severity: 'warning',
  words: {
    zh: {
      name: '表没有放进正文',
      message: ({ table }) => `正文没有放置表 ${table}，它不会印出，也不会导出。`,
      advice: ({ table }) => `请在各语言的正文中写上 ::table{#${table}}，独占一行；不用的表请移出 tables/。`,
    },
    en: {
      name: 'Table stands nowhere',
      message: ({ table }) => `No text places the table ${table}, so it is neither printed nor exported.`,
      advice: ({ table }) =>
        `Write ::table{#${table}} on a line of its own in every language, or move the file out of tables/.`,
    },
  },
  about: {
    zh: '`tables/` 里的每张表，各语言的正文都要用 `::table{#…}` 放置一次，独占一行，标识是表的文件名。没有放进正文的表不印也不导出。',
    en: 'Each table of `tables/` stands in the text of every language where `::table{#…}` is on a line of its own, with the name of the table’s file. One that no text places is neither printed nor exported.',
  },
  examples: {
    bad: [
      {
        'tables/t1.yaml': exampleTable,
        'zh.md': '## 摘要 {#abs}\n\n本文为示例。\n\n## 方法 {#s1}\n\n剂量逐组递增。',
        'en.md':
          '## Abstract {#abs}\n\nThis article is a sample.\n\n## Methods {#s1}\n\nDoses rose from group to group.',
      },
    ],
    good: [
      {
        'tables/t1.yaml': exampleTable,
        'zh.md': '剂量逐组递增。\n\n::table{#t1}',
        'en.md': 'Doses rose from group to group.\n\n::table{#t1}',
      },
    ],
  },
});

/** Looks for a placement in any language. */
export function checkTablesArePlaced(article: Article): Diagnostic[] {
  return unplaced(article, article.tables).map(({ id, place }) => tablesArePlaced.at(place, { table: id }));
}
