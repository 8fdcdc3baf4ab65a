import type { Link, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MarkdownSource } from './source.ts';

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
    const end = node.position?.end.offset ?? middle;
    node.position = { start: node.position!.start, end: source.pointAt(middle) };
    parent.children.splice(index + 1, 0, ...readRest(rest, middle, end, source));
  });
}

/** What was cut off: text, and the next address with all that follows it, which is visited and cut in its turn. */
function readRest(rest: string, start: number, end: number, source: MarkdownSource): (Text | Link)[] {
  const next = rest.search(/https?:\/\//i);
  const words: Text = { type: 'text', value: next < 0 ? rest : rest.slice(0, next) };
  const middle = next < 0 ? end : start + next;
  words.position = { start: source.pointAt(start), end: source.pointAt(middle) };
  if (next < 0) return [words];
  const position = { start: source.pointAt(middle), end: source.pointAt(end) };
  const address = rest.slice(next);
  return [words, { type: 'link', url: address, children: [{ type: 'text', value: address, position }], position }];
}

/** True for an address that stands in the text as it is, without `[...](...)` or `<...>`. */
function isLiteral(node: Link, source: MarkdownSource): boolean {
  return /^(https?:\/\/|www\.)/i.test(source.rawOf(node));
}
