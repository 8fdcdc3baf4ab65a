import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';

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
});

/** Looks for a placement in any language; one that only some languages have is `units-agree`'s. */
export function checkTablesArePlaced(article: Article): Diagnostic[] {
  const placed = new Set(article.units.filter(({ kind }) => kind === 'placement').map(({ id }) => id));
  if (Object.keys(article.texts).length === 0) return [];
  return Object.values(article.tables)
    .filter(({ id }) => !placed.has(id))
    .map(({ id, place }) => tablesArePlaced.at(place, { table: id }));
}
