import { visit } from 'unist-util-visit';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';

/** A cross-reference or placement points at something that the article has. */
export const crossReferencesExist = defineRule<{
  target: string;
  kind: 'reference' | 'table' | 'figure';
  known: readonly string[];
}>({
  id: 'cross-references-exist',
  severity: 'error',
  words: {
    zh: {
      name: '所指的对象不存在',
      message: ({ target, kind }) =>
        `没有标识为“${target}”的${kind === 'table' ? '表' : kind === 'figure' ? '图' : '对象'}。`,
      advice: ({ known, kind }) =>
        kind === 'table'
          ? `请在 tables/ 中建立该表，或改用已有的：${known.join('、') || '（尚无）'}。`
          : `请核对标识；已有：${known.join('、') || '（尚无）'}。`,
    },
    en: {
      name: 'Nothing there to refer to',
      message: ({ target, kind }) =>
        `There is no ${kind === 'reference' ? 'section, table or figure' : kind} with the id “${target}”.`,
      advice: ({ known, kind }) =>
        kind === 'table'
          ? `Make the table in tables/, or use one that is there: ${known.join(', ') || '(none yet)'}.`
          : `Check the id; there are: ${known.join(', ') || '(none yet)'}.`,
    },
  },
});

/** Checks the targets of cross-references and of placements in every language. */
export function checkCrossReferencesExist(article: Article): Diagnostic[] {
  const tables = Object.keys(article.tables);
  return article.languages.flatMap((language) => {
    const text = article.texts[language];
    if (!text) return [];
    const sections = text.sections.map(({ id }) => id).filter((id) => id !== 'abs');
    const targets = [...sections, ...tables];
    return text.units.flatMap((unit) => {
      const found: Diagnostic[] = [];
      visit(unit.node, (node) => {
        const place = node.position
          ? { ...unit.place, line: node.position.start.line, column: node.position.start.column }
          : unit.place;
        if (node.type === 'crossReference' && !targets.includes(node.target)) {
          found.push(crossReferencesExist.at(place, { target: node.target, kind: 'reference', known: targets }));
        } else if (node.type === 'tablePlacement' && !tables.includes(node.target)) {
          found.push(crossReferencesExist.at(place, { target: node.target, kind: 'table', known: tables }));
        } else if (node.type === 'figurePlacement') {
          found.push(crossReferencesExist.at(place, { target: node.target, kind: 'figure', known: [] }));
        }
      });
      return found;
    });
  });
}
