import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { syntaxIsClosed } from '../rules/syntax-is-closed.ts';
import type { MarkdownSource } from './source.ts';

/** What still looks like Diglot's syntax after every step has taken its own. */
const remains = /\[@[^\s\]]*|\[\^[^\s\]]*|\{#[^\s}]*|^:{2,}[a-z]+|\*\*(?=\S)|\]\(#/gmu;

/** Reports syntax that was begun and not closed, so that it would be printed as it stands. */
export function reportOpenSyntax(root: Root, source: MarkdownSource): void {
  visit(root, 'text', (node) => {
    for (const match of node.value.matchAll(remains)) {
      const start = node.position?.start.offset ?? 0;
      const offset = source.rawOf(node).indexOf(match[0]);
      if (offset > 0 && source.rawOf(node)[offset - 1] === '\\') continue;
      const from = start + Math.max(0, offset);
      source.report(syntaxIsClosed.at(source.placeAt(from, from + match[0].length), { syntax: match[0] }));
    }
  });
}
