import type { Paragraph, Root } from 'mdast';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import { readCitations } from './citations.ts';
import { readCrossReferences } from './cross-references.ts';
import { readScripts } from './scripts.ts';
import { MarkdownSource } from './source.ts';
import { parseMarkdown } from './syntax.ts';

/**
 * Words of a data file that may hold what a paragraph holds: emphasis, citations, cross-references, super- and
 * subscripts. `place`: where they stand. Positions count lines and columns in the file, offsets in the words.
 * Diagnostics: `citations-are-well-formed`, `syntax-is-closed`.
 */
export function readInline(words: string, place: Place): Result<Paragraph> {
  const source = new MarkdownSource(place.file, words);
  const root = parseMarkdown(words);
  const [first, ...rest] = root.children;
  const read: Root = { type: 'root', children: first?.type === 'paragraph' && rest.length === 0 ? [first] : [] };
  readCitations(read, source);
  readScripts(read, source);
  readCrossReferences(read);
  const [paragraph = plain(words)] = read.children;
  shift(paragraph as Paragraph, place);
  return {
    value: paragraph as Paragraph,
    diagnostics: source.diagnostics.map((diagnostic) => ({ ...diagnostic, ...placed(diagnostic, place) })),
  };
}

/** What is no paragraph (`1. Title`) is taken by its letters. */
function plain(words: string): Paragraph {
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: words.length + 1, offset: words.length },
  };
  return { type: 'paragraph', children: [{ type: 'text', value: words, position }], position };
}

/** Moves positions from the words to the file. */
function shift(node: Paragraph | Paragraph['children'][number], { line, column }: Place): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) {
      if (point.line === 1) point.column += column - 1;
      point.line += line - 1;
    }
  }
  if ('children' in node)
    for (const child of node.children) shift(child as Paragraph['children'][number], { line, column } as Place);
}

function placed({ place: found }: Diagnostic, place: Place): { place: Place } {
  if (!found || found.line !== 1) return { place };
  const start = place.column - 1;
  return {
    place: {
      ...place,
      column: found.column + start,
      ...(found.endColumn !== undefined && { endLine: place.line, endColumn: found.endColumn + start }),
    },
  };
}
