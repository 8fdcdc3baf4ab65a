import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** Han characters and the full-width marks that stand among them. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Blanks, and the quotation marks that Chinese and English share: these are as wide as what they enclose. */
const passedOver = /[\s\u2018-\u201d]/u;

/**
 * Joins the lines of a paragraph that was wrapped in the source: without a space where a Han character or a
 * full-width mark stands on either side (the gap before Latin letters is the typesetter's), with one elsewhere.
 */
export function joinLines(root: Root): void {
  visit(root, (node) => {
    if (!('children' in node) || !isInlineParent(node)) return;
    const texts: Text[] = [];
    visit(node as Nodes, 'text', (text) => void texts.push(text));
    texts.forEach((text, index) => {
      if (text.value.includes('\n')) text.value = join(texts, index);
    });
  });
}

function join(texts: readonly Text[], index: number): string {
  const { value } = texts[index]!;
  return value.replace(/[ \t]*\n[ \t]*/g, (found, offset: number) => {
    const left = lastBefore(value, offset) ?? lastOf(texts, index);
    const right = firstFrom(value, offset + found.length) ?? firstOf(texts, index);
    return wide.test(left) || wide.test(right) ? '' : ' ';
  });
}

/** The last character of the texts before one of them. */
function lastOf(texts: readonly Text[], index: number): string {
  for (let at = index - 1; at >= 0; at -= 1) {
    const { value } = texts[at]!;
    const last = lastBefore(value, value.length);
    if (last !== undefined) return last;
  }
  return '';
}

/** The first character of the texts behind one of them. */
function firstOf(texts: readonly Text[], index: number): string {
  for (let at = index + 1; at < texts.length; at += 1) {
    const first = firstFrom(texts[at]!.value, 0);
    if (first !== undefined) return first;
  }
  return '';
}

function lastBefore(text: string, end: number): string | undefined {
  let at = end - 1;
  while (at >= 0 && passedOver.test(text[at]!)) at -= 1;
  if (at < 0) return undefined;
  return isLowSurrogate(text, at) ? text.slice(at - 1, at + 1) : text[at];
}

function firstFrom(text: string, start: number): string | undefined {
  let at = start;
  while (at < text.length && passedOver.test(text[at]!)) at += 1;
  return at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : undefined;
}

function isLowSurrogate(text: string, at: number): boolean {
  return at > 0 && text.codePointAt(at - 1)! > 0xffff;
}

function isInlineParent(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}
