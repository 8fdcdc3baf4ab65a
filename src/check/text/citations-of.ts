import { isData, type Article } from '../../model/article.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import type { CellValue } from '../../model/table.ts';
import { nodesOf } from './nodes-of.ts';
import { placeInUnit } from './place-in-unit.ts';

/** One cited key, with where it stands. */
export interface FoundCitation {
  readonly key: string;
  /** The unit's id, or for a citation in a cell the table's. */
  readonly unit: string;
  /** Absent for a table, which is the same in all languages. */
  readonly language?: ContentLanguage;
  readonly place: () => Place;
}

/** Every citation of an article: of each language's text, notes, and captions, then of the tables. */
export function citationsOf(article: Article): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const language of article.languages) {
    const words = article.units.flatMap(({ kind, text }) => (isData(kind) ? (text[language] ?? []) : []));
    for (const unit of [...(article.texts[language]?.units ?? []), ...words]) {
      for (const node of nodesOf(unit)) {
        if (node.type !== 'citationCluster') continue;
        for (const { key } of node.items) {
          found.push({ key, unit: unit.id, language, place: () => placeInUnit(unit, node, `@${key}`) });
        }
      }
    }
  }
  for (const table of Object.values(article.tables)) {
    for (const row of table.rows) {
      const cells = [row.values, ...row.arms.map(({ values }) => values)];
      for (const [field, cell] of cells.flatMap((values) => Object.entries(values))) {
        if (table.fields[field]?.type !== 'citation') continue;
        for (const key of keysOf(cell)) found.push({ key, unit: table.id, place: () => cell.place });
      }
    }
  }
  return found;
}

function keysOf(cell: CellValue): string[] {
  if (cell.state !== 'given') return [];
  return (Array.isArray(cell.value) ? cell.value : [cell.value]).map(String);
}
