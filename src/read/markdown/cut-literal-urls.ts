import type { Link, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MarkdownSource } from './source.ts';
import { parseMarkdown } from './syntax.ts';

/** The first character that cannot belong to an address written out in a Chinese sentence. */
const endsAddress = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d]/u;

/**
 * Ends a literal address at the first Han character or full-width mark:
 * `见https://doi.org/10.1/x。后文` would otherwise take the rest of the sentence into the link.
 */
export function cutLiteralUrls(root: Root, source: MarkdownSource): void {
  visit(root, 'link', (node: Link, index, parent) => {
    if (!parent || index === undefined || !isLiteral(node, source)) return;
    const label = node.children[0];
    if (label?.type !== 'text') return;
    const cut = label.value.search(endsAddress);
    if (cut < 0) return;
    const rest = label.value.slice(cut);
    label.value = label.value.slice(0, cut);
    node.url = /^www\./i.test(label.value) ? `http://${label.value}` : label.value;
    const middle = (node.position?.start.offset ?? 0) + cut;
    node.position = { start: node.position!.start, end: source.pointAt(middle) };
    parent.children.splice(index + 1, 0, ...readRest(rest, middle, source));
  });
}

/** What was cut off, read again as Markdown: it may hold emphasis, code, or the next address, which is cut in its turn. */
function readRest(rest: string, start: number, source: MarkdownSource): PhrasingContent[] {
  // A letter before it keeps it inside a line, whatever it begins with.
  const [paragraph] = parseMarkdown(`x${rest}`).children;
  if (paragraph?.type !== 'paragraph') throw new Error(`Not a line of text: ${rest}`);
  visit(paragraph, ({ position }) => {
    if (!position) return;
    position.start = source.pointAt(start - 1 + (position.start.offset ?? 0));
    position.end = source.pointAt(start - 1 + (position.end.offset ?? 0));
  });
  const [first] = paragraph.children;
  if (first?.type !== 'text') throw new Error(`No text before: ${rest}`);
  first.value = first.value.slice(1);
  first.position!.start = source.pointAt(start);
  return first.value === '' ? paragraph.children.slice(1) : paragraph.children;
}

/** True for an address that stands in the text as it is, without `[...](...)` or `<...>`. */
function isLiteral(node: Link, source: MarkdownSource): boolean {
  return /^(https?:\/\/|www\.)/i.test(source.rawOf(node));
}
