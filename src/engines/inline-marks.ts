/** Marks inside a text's source that stand for something other than their characters, each whole. */
const marks = {
  citation: '\\[@[^\\]\\n]*\\]',
  note: '\\[\\^[^\\]\\n]*\\]',
  link: '\\[[^[\\]\\n]*\\]\\([^()\\s]*\\)',
  math: '\\$\\$[^$]*\\$\\$',
  superscript: '\\^[^\\s^]{1,16}\\^',
  subscript: '~[^\\s~]{1,16}~',
} as const;

export type InlineMarkKind = keyof typeof marks;

/** All marks as one pattern, to be joined to others. */
export const inlineMarkPattern: string = Object.values(marks).join('|');

/** A piece of a source: words, or one mark. */
export interface InlinePiece {
  readonly kind: 'words' | InlineMarkKind;
  readonly source: string;
}

const anyMark = new RegExp(
  Object.entries(marks)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join('|'),
  'gu',
);

/**
 * A source on one line as words and marks, for those who show words without reading the text whole, as what was
 * confirmed long ago. The pieces joined are the source.
 */
export function inlinePieces(source: string): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let at = 0;
  const words = (end: number): void => {
    if (end > at) pieces.push({ kind: 'words', source: source.slice(at, end) });
  };
  for (const { 0: mark, index, groups = {} } of source.matchAll(anyMark)) {
    words(index);
    const [kind] = Object.entries(groups).find(([, found]) => found !== undefined) as [InlineMarkKind, string];
    pieces.push({ kind, source: mark });
    at = index + mark.length;
  }
  words(source.length);
  return pieces;
}
