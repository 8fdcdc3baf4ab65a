import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { UnitText } from '../../model/article.ts';
import type { Place } from '../../model/place.ts';
import { pointInUnit } from './point-in-unit.ts';

/** The words of a unit as a reader sees them, each character with its offset in the unit's source. */
export interface Words {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Stands for what is not words: a citation, cross-reference, note, formula, address or code. */
export const notWords = '\uFFFC';

type Shapes = Readonly<Record<string, string>>;

const superscripts: Shapes = {
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  '+': '⁺',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised])),
};
const subscripts: Shapes = Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((lowered, digit) => [String(digit), lowered]));

const wordsOfUnit = new WeakMap<UnitText, Words>();

/** Reads a unit's words: emphasis opened, superscripts and subscripts as the characters that look like them. */
export function wordsOf(unit: UnitText): Words {
  const words = wordsOfUnit.get(unit) ?? readWords(unit);
  wordsOfUnit.set(unit, words);
  return words;
}

function readWords({ node, source }: UnitText): Words {
  const characters: string[] = [];
  const offsets: number[] = [];
  const base = node.position?.start.offset ?? 0;
  const startOf = ({ position }: Nodes): number => (position?.start.offset ?? base) - base;
  const add = (node: RootContent | PhrasingContent, shapes?: Shapes, around = 0): void => {
    if (node.type === 'text') {
      // The words of a superscript have no place of their own: they stand behind its mark.
      const start = node.position ? startOf(node) : around + 1;
      const end = node.position ? node.position.end.offset! - base : start + node.value.length;
      const raw = source.slice(start, end);
      const within = offsetsIn(raw, node.value);
      for (let index = 0; index < node.value.length; index += 1) {
        const character = node.value[index]!;
        characters.push(shapes?.[character] ?? character);
        offsets.push(start + within[index]!);
      }
    } else if (node.type === 'superscript') node.children.forEach((child) => add(child, superscripts, startOf(node)));
    else if (node.type === 'subscript') node.children.forEach((child) => add(child, subscripts, startOf(node)));
    else if ('children' in node && node.type !== 'crossReference' && !isAddress(node)) {
      node.children.forEach((child) => add(child as PhrasingContent, shapes));
    } else {
      characters.push(node.type === 'break' ? ' ' : notWords);
      offsets.push(startOf(node));
    }
  };
  add(node);
  return { text: characters.join(''), offsets };
}

/** Where a run of a unit's words stands in its file. */
export function placeOfWords(unit: UnitText, words: Words, start: number, end: number): Place {
  return unit.literal ? placeInSource(unit, words, start, end) : placeInFirstLine(unit, words, start, end);
}

/** Where words stand in the first line of a value that its file folds or escapes; else where the value begins. */
function placeInFirstLine({ place }: UnitText, { text }: Words, start: number, end: number): Place {
  const { endLine: _line, endColumn: _column, ...begin } = place;
  const [said, line] = [text.slice(start, end), (place.quote ?? '').slice(place.column - 1)];
  const earlier = text.slice(0, start).split(said).length - 1;
  const before = line.split(said).slice(0, earlier + 1);
  if (before.length <= earlier || !line.includes(said)) return begin;
  const column = place.column + before.join(said).length;
  return { ...place, column, endLine: place.line, endColumn: column + said.length };
}

function placeInSource(unit: UnitText, { offsets }: Words, start: number, end: number): Place {
  const { place, source } = unit;
  const [from, to] = [offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1];
  const { line, column, lineStart } = pointInUnit(unit, from);
  const lineEnd = source.indexOf('\n', from);
  const quote = line === place.line ? place.quote : source.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const endColumn = column + (lineEnd < 0 ? to : Math.min(to, lineEnd)) - from;
  return { ...place, line, column, endLine: line, endColumn, ...(quote !== undefined && { quote }) };
}

/** A link whose words are its address. */
function isAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const [first] = node.children;
  return first?.type === 'text' && /^(?:https?:\/\/|www\.|[^\s@]+@[^\s@]+$)/i.test(first.value);
}

/** Where each character of a text stands in the source it was read from, past escapes, entities and joined lines. */
function offsetsIn(raw: string, value: string): number[] {
  if (raw === value) return Array.from(value, (_, index) => index).concat(value.length);
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index]!;
    const ampersand =
      character === '&' ? /^&(?:amp|AMP|#0*38|#[xX]0*26);/.exec(raw.slice(at, at + 16))?.[0] : undefined;
    if (ampersand !== undefined) {
      offsets.push(at);
      at += ampersand.length;
      continue;
    }
    if (raw[at] !== character) {
      if (raw[at] === '\\' && raw[at + 1] === character) at += 1;
      else if (character === ' ' || character === '\n') {
        offsets.push(Math.min(at, raw.length - 1));
        at = /^[\s>]*/.exec(raw.slice(at, at + 80))![0].length + at;
        continue;
      } else if (raw[at] === '&' && raw.indexOf(';', at) > 0) {
        offsets.push(at);
        at = raw.indexOf(';', at) + 1;
        continue;
      } else {
        const found = raw.indexOf(character, at);
        if (found >= 0) at = found;
      }
    }
    offsets.push(Math.min(at, raw.length - 1));
    at += 1;
  }
  return offsets;
}
