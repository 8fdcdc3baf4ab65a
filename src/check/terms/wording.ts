import type { Node, Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { UnitText } from '../../model/article.ts';
import type { Place } from '../../model/place.ts';

/** The words of a passage in one language, without marks, and where each of them stands. */
export interface Wording {
  readonly words: string;
  /** The file's name, or in a data file the field. */
  name(): string;
  /** Where the words from `start` to `end` stand; without them, where the wording begins. */
  place(start?: number, end?: number): Place;
}

/** Stands for what is no word: a citation, a call of a note, code, a formula. */
export const noWord = '\ufffc';

/** The words of a unit. */
export function unitWording(unit: UnitText): Wording {
  const pieces: { node: Node; from: number; to: number }[] = [];
  let words = '';
  visit(unit.node as Nodes, (node) => {
    if (node.type === 'text') {
      pieces.push({ node, from: words.length, to: words.length + node.value.length });
      words += node.value;
      return undefined;
    }
    if (node.type === 'break') words += ' ';
    if (!passedOver.has(node.type) && !(node.type === 'link' && isAddress(node))) return undefined;
    words += noWord;
    return SKIP;
  });
  return {
    words,
    name: () => unit.place.file.replace(/^.*\//, ''),
    place(start, end) {
      const piece = pieces.find(({ to }) => start !== undefined && start < to);
      if (start === undefined || end === undefined || !piece) return startOf(unit.place);
      const said = words.slice(start, Math.min(end, piece.to));
      return placeIn(unit, piece.node, said, words.slice(piece.from, start).split(said).length - 1);
    },
  };
}

/** The words of a value in a data file. `placeOf`: where the value stands. */
export function dataWording(words: string, placeOf: () => Place): Wording {
  return {
    words,
    name: () => placeOf().within ?? '',
    place(start, end) {
      const place = placeOf();
      const said = start === undefined ? '' : words.slice(start, end);
      const line = (place.quote ?? '').slice(place.column - 1);
      const earlier = said ? words.slice(0, start).split(said).length - 1 : 0;
      const before = line.split(said).slice(0, earlier + 1);
      const at = said && before.length > earlier ? place.column - 1 + before.join(said).length : -1;
      if (at < 0) return startOf(place);
      return { ...place, column: at + 1, endLine: place.line, endColumn: at + 1 + said.length };
    },
  };
}

const passedOver: ReadonlySet<string> = new Set([
  'citationCluster',
  'footnoteReference',
  'crossReference',
  'inlineCode',
  'code',
  'math',
  'inlineMath',
  'image',
]);

function isAddress(node: Nodes): boolean {
  const child = 'children' in node ? node.children[0] : undefined;
  return child?.type === 'text' && /^(?:https?:|www\.)/.test(child.value);
}

/** The place of words in a node of a unit, after `earlier` others like them. */
function placeIn(
  { place, source, node: { position: whole } }: UnitText,
  { position }: Node,
  said: string,
  earlier: number,
) {
  if (position?.start.offset === undefined || whole?.start.offset === undefined) return startOf(place);
  const offset = position.start.offset - whole.start.offset;
  const raw = source.slice(offset, (position.end.offset ?? 0) - whole.start.offset);
  const match = [...raw.matchAll(asWrapped(said))][earlier];
  const from = offset + (match?.index ?? 0);
  const above = source.slice(0, from).split('\n');
  const line = place.line + above.length - 1;
  const column = above.at(-1)!.length + (above.length === 1 ? place.column : 1);
  const quote = above.length === 1 ? place.quote : source.split('\n')[above.length - 1];
  const length = (match?.[0] ?? '').split('\n')[0]!.length;
  const end = length > 0 ? { endLine: line, endColumn: column + length } : {};
  const { endLine: _line, endColumn: _column, quote: _quote, ...start } = place;
  return { ...start, line, column, ...end, ...(quote !== undefined && { quote }) };
}

/** The words as the source may have them, wrapped at any point onto the next line. */
function asWrapped(said: string): RegExp {
  const characters = Array.from(said, (character) =>
    character === ' ' ? String.raw`[\s>]+` : character.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`),
  );
  return new RegExp(characters.join(String.raw`(?:[ \t]*\n[\s>]*)?`), 'g');
}

function startOf({ endLine: _line, endColumn: _column, ...start }: Place): Place {
  return start;
}
