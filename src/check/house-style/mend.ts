import { isData, type UnitText } from '../../model/article.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { pointInUnit } from '../point-in-unit.ts';
import type { Change, Slip } from './slip.ts';

/**
 * The edits that mend a slip in its file; nothing where a person has to, where the file writes the words in another way
 * than they read, or where the new words would be read as syntax there.
 */
export function editsFor({ passage, changes, safe }: Slip): TextEdit[] | undefined {
  const { unit } = passage;
  if (!safe || changes.length === 0 || !unit.literal) return undefined;
  const edits = changes.map((change) => editFor(change, passage));
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

function editFor(change: Change, { unit, words }: Slip['passage']): TextEdit | undefined {
  const { start, end, text } = change.start === change.end ? withNeighbors(change, words.text) : change;
  const { source, place } = unit;
  const { offsets } = words;
  const [from, to] = [offsets[start] ?? source.length, (offsets[end - 1] ?? 0) + 1];
  const expected = source.slice(from, to);
  if (expected !== words.text.slice(start, end) || source[from - 1] === '\\') return undefined;
  const isPlain = isData(unit.kind) ? isPlainInData : isPlainInMarkdown;
  if (!isPlain(unit, from, to, text)) return undefined;
  const [begin, stop] = [pointInUnit(unit, from), pointInUnit(unit, to)];
  const { line, column } = begin;
  return { file: place.file, line, column, endLine: stop.line, endColumn: stop.column, expected, text };
}

/** What is put between two characters replaces both with them around it, so that it is found out where others stand there. */
function withNeighbors({ start, text }: Change, words: string): Change {
  return { start: start - 1, end: start + 1, text: `${words[start - 1]}${text}${words[start]}` };
}

/** True when Markdown reads the new words as words. */
function isPlainInMarkdown(unit: UnitText, from: number, _to: number, text: string): boolean {
  if (/[*_`[\]<\\^~$|{}@]/.test(text)) return false;
  const { source } = unit;
  const line = source.slice(pointInUnit(unit, from).lineStart, from);
  // At the start of a line a mark makes a list, a heading or a quotation.
  return text[0] === source[from] || !(/^[\s>]*\d*$/.test(line) && /^[!-/:-@\d]/.test(text));
}

/** True when YAML reads the new words as words of the same value. */
function isPlainInData({ source, place }: UnitText, from: number, to: number, text: string): boolean {
  const quote = (place.quote ?? '')[place.column - 2] ?? '';
  if (quote === '"' || quote === "'") return !text.includes(quote) && !text.includes('\\');
  const value = source.slice(0, from) + text + source.slice(to);
  if (/^[\d.,+\-:eExo_~]*$|^(?:true|false|null)$/i.test(value)) return false;
  return !/[:#,[\]{}'"]/.test(text) && !(from === 0 && /^[!-/:-@[-`{-~]/.test(text));
}
