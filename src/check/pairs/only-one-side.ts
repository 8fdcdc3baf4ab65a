import type { Nodes } from 'mdast';
import type { UnitText } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { nodesOf } from '../text/nodes-of.ts';
import { fileOf, type Pair } from './pairs.ts';
import { placeInUnit } from '../text/place-in-unit.ts';

/** What only one of two files has. */
export interface OnlyOneSide {
  readonly [name: string]: string | readonly string[];
  readonly source: string;
  readonly other: string;
  readonly onlySource: readonly string[];
  readonly onlyOther: readonly string[];
}

/** Something in a unit that its pair is to have as well, in any order. */
export interface Mark {
  /** Equal for marks that answer one another. */
  readonly key: string;
  /** As the message shows it. */
  readonly shown: string;
  /** Where it stands; asked for only of what is alone. */
  readonly place: () => Place;
}

/** Marks of one kind in a unit, node by node. `words`: the words of the node that are the mark, if not all of them. */
export function marksIn(
  unit: UnitText,
  read: (node: Nodes) => readonly { readonly key: string; readonly shown: string; readonly words?: string }[],
): Mark[] {
  return nodesOf(unit).flatMap((node) =>
    read(node).map(({ key, shown, words }) => ({ key, shown, place: () => placeInUnit(unit, node, words) })),
  );
}

/** One finding where the marks of a pair, as multisets, are not the same; placed at the first that is alone. */
export function compareMarks(
  rule: Rule<OnlyOneSide>,
  { source, other }: Pair,
  marksOf: (unit: UnitText) => readonly Mark[],
): Diagnostic[] {
  const [ours, theirs] = [marksOf(source), marksOf(other)];
  const [onlyOurs, onlyTheirs] = [without(ours, theirs), without(theirs, ours)];
  if (onlyOurs.length + onlyTheirs.length === 0) return [];
  const values: OnlyOneSide = {
    source: fileOf(source),
    other: fileOf(other),
    onlySource: onlyOurs.map(({ shown }) => shown),
    onlyOther: onlyTheirs.map(({ shown }) => shown),
  };
  const place = onlyOurs[0]?.place() ?? startOf(source);
  return [rule.at(place, values, [{ place: onlyTheirs[0]?.place() ?? startOf(other) }])];
}

/** `只有 zh.md 引用 @a、@b；只有 en.md 引用 @c。` in the words of one interface language. */
export function sayOnly(ui: UiLanguage, verb: string, { source, other, onlySource, onlyOther }: OnlyOneSide): string {
  const [only, comma, semicolon, stop] = { zh: ['只有', '、', '；', '。'], en: ['only', ', ', '; ', '.'] }[ui];
  const clauses = [
    { file: source, shown: onlySource },
    { file: other, shown: onlyOther },
  ]
    .filter(({ shown }) => shown.length > 0)
    .map(({ file, shown }) => `${only} ${file} ${verb} ${shown.join(comma)}`);
  return `${clauses.join(semicolon)}${stop}`.replace(/^o/, 'O');
}

/** What `a` has more often than `b`. */
function without(a: readonly Mark[], b: readonly Mark[]): Mark[] {
  const left = new Map<string, number>();
  for (const { key } of b) left.set(key, (left.get(key) ?? 0) + 1);
  return a.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function startOf({ place }: UnitText): Place {
  const { endLine: _line, endColumn: _column, ...start } = place;
  return start;
}
