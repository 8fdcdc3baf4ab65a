import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MathNode } from '../../model/mdast.ts';
import { syntaxIsClosed } from '../rules/syntax-is-closed.ts';
import type { MarkdownSource } from './source.ts';
import type { Parse } from './section-parser.ts';

/**
 * The tree of a text whose fences (three backquotes, `$$` on a line) are all closed. A fence that is not would swallow
 * the rest of the text: it is reported (`syntax-is-closed`) and the text is read as if the fence were not there.
 */
export function parseWithClosedFences(source: MarkdownSource, parse: Parse): Root {
  let text = source.text;
  for (;;) {
    const root = parse(text);
    const open = openFences(root, text);
    if (open.length === 0) return root;
    for (const { offset, fence } of open) {
      source.report(syntaxIsClosed.at(source.placeAt(offset, offset + fence.length), { syntax: fence }));
    }
    text = withoutLines(
      text,
      open.map(({ offset }) => offset),
    );
  }
}

/** The text with blanks from each offset to the end of its line, which keep every later place where it was. */
function withoutLines(text: string, offsets: readonly number[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const offset of offsets) {
    const lineEnd = text.indexOf('\n', offset);
    const rest = lineEnd < 0 ? text.length : lineEnd;
    pieces.push(text.slice(done, offset), ' '.repeat(rest - offset));
    done = rest;
  }
  return pieces.join('') + text.slice(done);
}

/** In order; each runs to the end of what it stands in, so that none lies within another. */
function openFences(root: Root, text: string): { offset: number; fence: string }[] {
  const found: { offset: number; fence: string }[] = [];
  visit(root, (node) => {
    const open = node.type === 'code' || node.type === 'math' ? openAt(node, text) : undefined;
    if (open) found.push(open);
  });
  return found;
}

function openAt({ position }: Code | MathNode, text: string): { offset: number; fence: string } | undefined {
  const offset = position?.start.offset ?? 0;
  const lines = text.slice(offset, position?.end.offset ?? offset).split('\n');
  const fence = /^(?:`{3,}|~{3,}|\${2,})/.exec(lines[0]!)?.[0];
  // Code that is indented instead has no fence to close.
  if (!fence) return undefined;
  const last =
    lines.length > 1
      ? lines
          .at(-1)!
          .replace(/^[\s>]*/, '')
          .trimEnd()
      : '';
  const closes = last.length >= fence.length && [...last].every((character) => character === fence[0]);
  return closes ? undefined : { offset, fence };
}
