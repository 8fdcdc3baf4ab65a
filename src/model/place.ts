/**
 * Where something stands in a source file. Lines and columns count from 1; columns count UTF-16 units,
 * as editors do.
 */
export interface Place {
  /** Path from the content folder, with `/` between its parts. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** The source text at the place, as far as it helps to find it (one line at most). */
  readonly quote?: string;
  /** The nearest block's id or the key path in a data file, to name the place in words. */
  readonly within?: string;
}

/** A place in the first line of a file: for what concerns the file as a whole. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1 };
}
