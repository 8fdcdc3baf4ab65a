import type { FootnoteReference, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { oncePer } from '../engines/once-per.ts';
import { isData, type Article, type Text } from '../model/article.ts';
import { citedInChart } from './chart/cited-in-chart.ts';
import { citedInTable } from './table/cited-in-table.ts';

/** Every number of an article, given once in the source language's reading order and valid in all languages. */
export interface Numbering {
  /** Key to printed number. */
  readonly references: ReadonlyMap<string, number>;
  /** Section id to `3.2.1`; unnumbered sections are absent. */
  readonly sections: ReadonlyMap<string, string>;
  /** Table id to number, in order of placement. */
  readonly tables: ReadonlyMap<string, number>;
  /** Figure id to number, in order of placement. */
  readonly figures: ReadonlyMap<string, number>;
  /** Note id to its number among notes of its kind. */
  readonly notes: ReadonlyMap<string, number>;
}

/**
 * Numbers an article. Reading order: abstract, body with the captions of its placed tables and figures and the tables
 * row by row, then the notes, so that a note never takes a number from the text.
 */
export const numberArticle = oncePer((article: Article): Numbering => {
  const [language] = article.languages;
  const source = article.texts[language!];
  const references = new Map<string, number>();
  const tables = new Map<string, number>();
  const figures = new Map<string, number>();
  const notes = new Map<string, number>();
  const texts = article.languages.flatMap((each) => article.texts[each] ?? []);
  const kinds = new Map(texts.flatMap((text) => text.notes.map(({ id, kind }) => [id, kind] as const)));
  const countNote = (id: string): void => {
    if (notes.has(id)) return;
    const alike = [...notes.keys()].filter((other) => kinds.get(other) === kinds.get(id));
    notes.set(id, alike.length + 1);
  };
  const cite = (key: string) => void (references.has(key) || references.set(key, references.size + 1));

  const walk = (node: Nodes) =>
    visit(node, (inner) => {
      if (inner.type === 'citationCluster') inner.items.forEach(({ key }) => cite(key));
      if (inner.type === 'footnoteReference') countNote(noteOf(inner));
      if (inner.type === 'tablePlacement') {
        const table = article.tables[inner.target];
        if (!table || tables.has(table.id)) return;
        tables.set(table.id, tables.size + 1);
        walkWords(table.id);
        citedInTable(table).forEach(cite);
      }
      if (inner.type === 'figurePlacement') {
        const figure = article.figures[inner.target];
        if (!figure || figures.has(figure.id)) return;
        figures.set(figure.id, figures.size + 1);
        walkWords(figure.id);
        if (figure.kind === 'chart') citedInChart(figure.chart, article.tables).forEach(cite);
      }
    });
  const walkWords = (part: string): void =>
    article.units.forEach(({ kind, text }) => {
      const words = isData(kind) ? text[language!] : undefined;
      if (words?.section === part) walk(words.node);
    });
  for (const { node } of [...(source?.abstract ?? []), ...(source?.body ?? [])]) walk(node);
  for (const note of source?.notes ?? []) note.children.forEach(walk);
  // A query may stand in another language alone.
  for (const { node } of texts.flatMap(({ abstract, body }) => [...abstract, ...body]))
    visit(node as Nodes, 'footnoteReference', (call) => countNote(noteOf(call)));
  return { references, tables, figures, notes, sections: numberSections(source) };
});

/** The name of the note that is called. */
function noteOf({ label, identifier }: FootnoteReference): string {
  return (label ?? identifier).toLowerCase();
}

function numberSections(text: Text | undefined): Map<string, string> {
  const numbers = new Map<string, string>();
  const counts: number[] = [];
  for (const { id, level, unnumbered } of text?.sections ?? []) {
    if (unnumbered) continue;
    counts.length = level;
    for (let index = 0; index < level; index += 1) counts[index] ??= 0;
    counts[level - 1]! += 1;
    numbers.set(id, counts.join('.'));
  }
  return numbers;
}
