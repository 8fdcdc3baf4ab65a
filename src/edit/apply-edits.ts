import type { EditedText, TextEdit } from '../model/text-edit.ts';

/**
 * A file's text with all edits made, or as it was where one of them does not fit. Nothing outside the edits changes: a
 * byte order mark and each line's own ending stay. What an edit breaks anew ends as the lines that it replaces, or as
 * the line that it stands in. Of two edits that share a character, or that both put something at one point, the later
 * one does not fit.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditedText {
  const lines = linesOf(text);
  const spans = edits.map((edit) => spanOf(edit, text, lines));
  const refused = new Set(edits.filter((_, index) => spans[index] === undefined));
  const inOrder = spans.flatMap((span) => span ?? []).sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: string[] = [];
  let last = { from: -1, to: 0 };
  for (const span of inOrder) {
    const atOnePoint = span.to === last.from;
    if (span.from < last.to || atOnePoint) refused.add(span.edit);
    else {
      pieces.push(text.slice(last.to, span.from), newText(span, text, lines));
      last = span;
    }
  }
  if (refused.size > 0) return { text, refused: [...refused] };
  return { text: pieces.join('') + text.slice(last.to), refused: [] };
}

interface Line {
  readonly start: number;
  /** Offset of the line's ending. */
  readonly end: number;
  readonly ending: string;
}

interface Span {
  readonly edit: TextEdit;
  readonly from: number;
  readonly to: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: index, ending });
    start = index + ending.length;
  }
  return [...lines, { start, end: text.length, ending: '' }];
}

/** Where an edit stands in the text; nothing where it does not fit. */
function spanOf(edit: TextEdit, text: string, lines: readonly Line[]): Span | undefined {
  const from = offsetOf(edit.line, edit.column, text, lines);
  const to = offsetOf(edit.endLine, edit.endColumn, text, lines);
  if (from === undefined || to === undefined || from > to) return undefined;
  return text.slice(from, to).replace(/\r\n?/g, '\n') === edit.expected ? { edit, from, to } : undefined;
}

function offsetOf(line: number, column: number, text: string, lines: readonly Line[]): number | undefined {
  const found = lines[line - 1];
  if (!found || column < 1 || found.start + column - 1 > found.end) return undefined;
  const offset = found.start + column - 1;
  const cutsCharacter = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
  return cutsCharacter ? undefined : offset;
}

function newText({ edit, from, to }: Span, text: string, lines: readonly Line[]): string {
  const replaced = text.slice(from, to).match(/\r\n|\r|\n/g) ?? [];
  const around = lines[edit.line - 1]!.ending || lines[edit.line - 2]?.ending || '\n';
  let breaks = 0;
  return edit.text.replaceAll('\n', () => replaced[breaks++] ?? replaced.at(-1) ?? around);
}
