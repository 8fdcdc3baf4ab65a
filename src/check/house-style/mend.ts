import type { Nodes } from 'mdast';
import { isData } from '../../model/article.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { pointInUnit } from '../text/point-in-unit.ts';
import { notWords } from '../text/words-of.ts';
import { isPlainInData } from './plain-in-data.ts';
import { isPlainInMarkdown } from './plain-in-markdown.ts';
import type { Change, Slip } from './slip.ts';

/**
 * The edits that mend a slip in its file; nothing where a person has to, where the file writes the words in another way
 * than they read, or where the new words would be read as syntax there.
 */
export function editsFor({ passage, changes, safe }: Slip): TextEdit[] | undefined {
  if (!safe || changes.length === 0 || !passage.unit.literal) return undefined;
  const edits = changes.map((change) => editFor(change, passage));
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

function editFor(change: Change, passage: Slip['passage']): TextEdit | undefined {
  const { unit, words } = passage;
  const { start, end, text } = change.start === change.end ? withNeighbors(change, words.text) : change;
  const { source, place } = unit;
  const { offsets } = words;
  const [from, to] = [offsets[start] ?? source.length, (offsets[end - 1] ?? 0) + 1];
  const expected = source.slice(from, to);
  if (expected !== words.text.slice(start, end) || source[from - 1] === '\\') return undefined;
  if (touchesAddress({ start, end, text }, words.text, source[from - 1])) return undefined;
  if (!isPlain(passage, from, to, text)) return undefined;
  const { line, column } = pointInUnit(unit, from);
  const stop = pointInUnit(unit, to);
  return { file: place.file, line, column, endLine: stop.line, endColumn: stop.column, expected, text };
}

/** What is put between two characters replaces both with them around it, so that it is found out where others stand there. */
function withNeighbors({ start, text }: Change, words: string): Change {
  return { start: start - 1, end: start + 1, text: `${words[start - 1]}${text}${words[start]}` };
}

/** A letter right before a bare address would become part of it, or make it none; so would much right behind it. */
function touchesAddress({ start, end, text }: Change, words: string, before = ''): boolean {
  const last = text === '' ? words[start - 1] : text.at(-1);
  if (words[end] === notWords && /[A-Za-z0-9]/.test(last ?? '')) return true;
  return words[start - 1] === notWords && !/[\])}>`$]/.test(before);
}

/** How far syntax around words is looked for. */
const far = 400;

function isPlain({ unit, words }: Slip['passage'], from: number, to: number, text: string): boolean {
  const { source, place, kind, node } = unit;
  const { lineStart } = pointInUnit(unit, from);
  const before = source.slice(lineStart, from);
  const above = source.slice(Math.max(0, lineStart - far), lineStart);
  const old = source.slice(from, to);
  if (isData(kind)) {
    return isPlainInData(
      { above, before, old, text, after: source.slice(to) },
      (place.quote ?? '')[place.column - 2] ?? '',
    );
  }
  const offset = (node.position?.start.offset ?? 0) + from;
  const isOutsideEmphasis = !/[*_]/.test(words.text) && isOutside(node, offset);
  return isPlainInMarkdown({ above, before, old, text, after: source.slice(to, to + far) }, isOutsideEmphasis);
}

/** True when no emphasis is around an offset, nor around other emphasis. */
function isOutside(node: Nodes, offset: number, isInside = false): boolean {
  const isEmphasis = node.type === 'emphasis' || node.type === 'strong';
  const { start, end } = node.position ?? {};
  if (isEmphasis && (isInside || ((start?.offset ?? 0) <= offset && offset < (end?.offset ?? 0)))) return false;
  return !('children' in node) || node.children.every((child) => isOutside(child, offset, isInside || isEmphasis));
}
