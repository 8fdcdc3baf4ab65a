import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { textIsMarkdown } from '../rules/text-is-markdown.ts';
import type { MarkdownSource } from './source.ts';

/** Reports raw HTML, which would otherwise vanish without a word. Comments are notes to the editor and are dropped. */
export function refuseRawHtml(root: Root, source: MarkdownSource): void {
  const open: string[] = [];
  visit(root, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const isComment = /^<!--[\s\S]*?-->$/.test(node.value.trim());
    const [, slash, name] = /^<(\/?)([A-Za-z][\w-]*)[^<]*$/.exec(node.value) ?? [];
    // An element is one finding, at its opening tag.
    const isReported = slash === '/' && open.includes(name!);
    if (isReported) open.splice(open.indexOf(name!), 1);
    else if (name) open.push(name);
    if (!isComment && !isReported)
      source.report(textIsMarkdown.at(source.placeOf(node), { html: node.value.split('\n')[0]!.slice(0, 60) }));
    parent.children.splice(index, 1);
    return index;
  });
}
