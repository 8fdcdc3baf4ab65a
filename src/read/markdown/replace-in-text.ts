import type { Parents, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { MarkdownSource } from './source.ts';

/**
 * Replaces what matches in every text node, under every kind of parent (headings, emphasis and captions
 * included). `make` returns the node for a match, or nothing to leave it as text; a match whose first
 * character is escaped in the source is left alone. Pieces get their own positions.
 */
export function replaceInText(
  root: Root,
  source: MarkdownSource,
  pattern: RegExp,
  make: (match: RegExpMatchArray, node: Text) => PhrasingContent | undefined,
): void {
  visit(root, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const pieces = split(node, source, pattern, make);
    if (!pieces) return;
    const { children } = parent as Parents & { children: PhrasingContent[] };
    // No argument list is long enough for the pieces of a very long text.
    parent.children = [...children.slice(0, index), ...pieces, ...children.slice(index + 1)];
    return [SKIP, index + pieces.length];
  });
}

function split(
  node: Text,
  source: MarkdownSource,
  pattern: RegExp,
  make: (match: RegExpMatchArray, node: Text) => PhrasingContent | undefined,
): PhrasingContent[] | undefined {
  const raw = source.rawOf(node);
  const start = node.position?.start.offset ?? 0;
  const pieces: PhrasingContent[] = [];
  let done = 0;
  let rawDone = 0;
  for (const match of node.value.matchAll(pattern)) {
    const found = raw.indexOf(match[0], rawDone);
    if (found > 0 && raw[found - 1] === '\\') continue;
    const from = found < 0 ? rawDone : found;
    const at: Text = text(match[0], start + from, start + from + match[0].length, source);
    const made = make(match, at);
    if (!made) continue;
    made.position = at.position!;
    if (match.index > done)
      pieces.push(text(node.value.slice(done, match.index), start + rawDone, start + from, source));
    pieces.push(made);
    done = match.index + match[0].length;
    rawDone = from + match[0].length;
  }
  if (pieces.length === 0) return undefined;
  if (done < node.value.length) {
    pieces.push(text(node.value.slice(done), start + rawDone, start + raw.length, source));
  }
  return pieces;
}

function text(value: string, start: number, end: number, source: MarkdownSource): Text {
  return { type: 'text', value, position: { start: source.pointAt(start), end: source.pointAt(end) } };
}
