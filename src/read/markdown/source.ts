import type { Node } from 'mdast';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';

/** More findings about one text than these help nobody to mend it. */
const mostFindings = 1000;

/** A Markdown file while it is read: its text, and the findings of the steps so far. */
export class MarkdownSource {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: Diagnostic[] = [];
  readonly #lines: readonly string[];
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#lines = text.split('\n');
    let start = 0;
    this.#lineStarts = this.#lines.map((line) => {
      const here = start;
      start += line.length + 1;
      return here;
    });
  }

  report(diagnostic: Diagnostic): void {
    if (this.diagnostics.length < mostFindings) this.diagnostics.push(diagnostic);
  }

  /** The source text that a node was read from. */
  rawOf(node: Node): string {
    const { start, end } = node.position ?? {};
    return start?.offset === undefined || end?.offset === undefined ? '' : this.text.slice(start.offset, end.offset);
  }

  /** Where a node stands, with its first line quoted. */
  placeOf(node: Node): Place {
    return this.placeAt(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }

  /** The place of a run of characters. */
  placeAt(start: number, end = start): Place {
    const from = this.pointAt(start);
    const to = this.pointAt(end);
    const line = this.#lines[from.line - 1] ?? '';
    return {
      file: this.file,
      line: from.line,
      column: from.column,
      ...(end > start && { endLine: from.line, endColumn: to.line === from.line ? to.column : line.length + 1 }),
      quote: line,
    };
  }

  pointAt(offset: number): { line: number; column: number; offset: number } {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#lineStarts[low]! + 1, offset };
  }
}
