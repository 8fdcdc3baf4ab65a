import type { Node } from 'mdast';
import type { UnitText } from '../../model/article.ts';
import type { Place } from '../../model/place.ts';
import { lineOfUnit } from './point-in-unit.ts';

/** Where a node inside a unit stands, with its own line quoted; `words` narrows it to their first occurrence in it. */
export function placeInUnit(unit: UnitText, { position }: Node, words?: string): Place {
  const { place } = unit;
  if (!position) return place;
  const { line } = position.start;
  const quote = line === place.line ? place.quote : lineOfUnit(unit, line - place.line);
  const end = position.end.line === line ? position.end.column : (quote?.length ?? 0) + 1;
  const at = words === undefined ? -1 : (quote ?? '').indexOf(words, position.start.column - 1);
  const found = at >= 0 && at < end - 1;
  return {
    ...place,
    line,
    column: found ? at + 1 : position.start.column,
    endLine: line,
    endColumn: found ? at + 1 + words!.length : end,
    ...(quote !== undefined && { quote }),
  };
}
