import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MathNode } from '../../model/mdast.ts';
import { syntaxIsClosed } from '../rules/syntax-is-closed.ts';
import type { MarkdownSource } from './source.ts';
import { parseMarkdown } from './syntax.ts';

/**
 * The tree of a text whose fences (three backquotes, `$$` on a line) are all closed. A fence that is not would swallow
 * the rest of the text: it is reported (`syntax-is-closed`) and the text is read as if the fence were not there.
 */
export function parseWithClosedFences(source: MarkdownSource): Root {
  let text = source.text;
  for (;;) {
    const root = parseMarkdown(text);
    const open = openFence(root, text);
    if (!open) return root;
    const end = open.offset + open.fence.length;
    source.report(syntaxIsClosed.at(source.placeAt(open.offset, end), { syntax: open.fence }));
    // Blanks keep every later place where it was.
    const lineEnd = text.indexOf('\n', open.offset);
    const rest = lineEnd < 0 ? text.length : lineEnd;
    text = text.slice(0, open.offset) + ' '.repeat(rest - open.offset) + text.slice(rest);
  }
}

function openFence(root: Root, text: string): { offset: number; fence: string } | undefined {
  let found: { offset: number; fence: string } | undefined;
  visit(root, (node) => {
    if (found || (node.type !== 'code' && node.type !== 'math')) return;
    found = openAt(node, text);
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
