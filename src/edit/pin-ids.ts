import type { Text, UnitKind } from '../model/article.ts';
import type { TextEdit } from '../model/text-edit.ts';

/** Kinds of blocks that can carry an id at their end; code and formulas cannot. */
const pinnable: ReadonlySet<UnitKind> = new Set(['paragraph', 'item']);

/** Edits that write down the ids of a text's paragraphs and list items, so that whatever is put in later moves none. */
export function pinIds({ file, units }: Text): TextEdit[] {
  return units.flatMap(({ id, kind, permanent, node }): TextEdit[] => {
    const end = node.position?.end;
    if (permanent || !pinnable.has(kind) || !end) return [];
    const { line, column } = end;
    return [{ file, line, column, endLine: line, endColumn: column, expected: '', text: ` {#${id}}` }];
  });
}
