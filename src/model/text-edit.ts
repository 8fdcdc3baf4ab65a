/**
 * One change of a source file: the words between two points give way to others. Lines and columns count as in `Place`,
 * so that they hold whatever the file's line endings are.
 */
export interface TextEdit {
  /** Path from the content folder. A file that is not there has one empty line. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What stands there now, lines joined by `\n`; where something else does, nothing of the file is changed. */
  readonly expected: string;
  /** What is to stand there, lines joined by `\n`. */
  readonly text: string;
}

/** A file's text after its edits; as it was where some of them do not fit. */
export interface EditedText {
  readonly text: string;
  /** Edits that do not fit: with other words where they expect theirs, outside the text, or over another edit. */
  readonly refused: readonly TextEdit[];
}
