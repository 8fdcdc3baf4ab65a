/** A file to publish. */
export interface OutputFile {
  /** Path below `dist/`, with `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const utf8 = new TextEncoder();

/** An output file from text, as UTF-8 with a final line feed. */
export function textFile(path: string, text: string): OutputFile {
  return { path, bytes: utf8.encode(text.endsWith('\n') ? text : `${text}\n`) };
}
