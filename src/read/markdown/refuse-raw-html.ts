import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { textIsMarkdown } from '../rules/text-is-markdown.ts';
import type { MarkdownSource } from './source.ts';

/** Reports raw HTML, which would otherwise vanish without a word. Comments are notes to the editor and are dropped. */
export function refuseRawHtml(root: Root, source: MarkdownSource): void {
  visit(root, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const isComment = /^<!--[\s\S]*?-->$/.test(node.value.trim());
    if (!isComment)
      source.report(textIsMarkdown.at(source.placeOf(node), { html: node.value.split('\n')[0]!.slice(0, 60) }));
    parent.children.splice(index, 1);
    return index;
  });
}
