import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** Han characters and the full-width marks that stand among them. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Quotation marks, which Chinese and English share: they are as wide as what they enclose. */
const quotes = /[\u2018-\u201d]/gu;

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
      if (!text.value.includes('\n')) return;
      const before = lastCharacter(texts.slice(0, index));
      const after = firstCharacter(texts.slice(index + 1));
      text.value = join(text.value, before, after);
    });
  });
}

function join(value: string, before: string, after: string): string {
  return value.replace(/[ \t]*\n[ \t]*/g, (_, offset: number, whole: string) => {
    const left = Array.from(plain(whole.slice(0, offset)).trimEnd()).at(-1) ?? before;
    const right = Array.from(plain(whole.slice(offset)).trimStart())[0] ?? after;
    return wide.test(left) || wide.test(right) ? '' : ' ';
  });
}

function lastCharacter(texts: readonly Text[]): string {
  return Array.from(texts.map(({ value }) => plain(value).trimEnd()).join('')).at(-1) ?? '';
}

function firstCharacter(texts: readonly Text[]): string {
  return Array.from(texts.map(({ value }) => plain(value).trimStart()).join(''))[0] ?? '';
}

function plain(text: string): string {
  return text.replace(quotes, '');
}

function isInlineParent(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}
