import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { h } from './h.ts';
import { text } from './pieces.ts';

/**
 * A reference entry with the edition's own words in it marked as such: 〔刊名待核〕 in an entry that is otherwise in
 * the language of an English work.
 */
export function markEditionWords(entry: Root, words: readonly string[], htmlTag: string): Root {
  const marked = structuredClone(entry);
  const pattern = new RegExp(`(${words.map(escaped).join('|')})`);
  visit(marked, 'text', (node, index, parent) => {
    const parts = node.value.split(pattern);
    if (!parent || index === undefined || parts.length === 1) return undefined;
    // What the pattern has caught stands at the odd places.
    const nodes = parts.map((part, place) => (place % 2 ? h('span', { lang: htmlTag }, [part]) : text(part)));
    parent.children.splice(index, 1, ...nodes.filter((child) => child.type !== 'text' || child.value !== ''));
    return [SKIP, index + nodes.length];
  });
  return marked;
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
