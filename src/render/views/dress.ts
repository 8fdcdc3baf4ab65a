import type { Element, ElementContent } from 'hast';
import type { Edition, ResolvedBlock } from '../../model/publication.ts';
import { h } from '../hast/h.ts';
import type { Dress } from '../hast/to-hast.ts';

/** A link from each block to its pair in another language's edition. */
export interface PairLink {
  /** Address of the other edition's page, relative to this one. */
  readonly page: string;
  readonly htmlTag: string;
  /** What the eye sees: the language in two or three letters. */
  readonly short: string;
  /** What a screen reader says: `看本段英文`. */
  readonly words: string;
  /** Ids that the other edition has. */
  readonly ids: ReadonlySet<string>;
}

/** Gives a block its id, a heading its number, and links it to its pairs. */
export function dressFor(edition: Edition, pairs: readonly PairLink[]): Dress {
  const numbers = new Map(edition.outline.map(({ id, number }) => [id, number]));
  return (block, content) => {
    const first = content.find((child): child is Element => child.type === 'element');
    if (!first) return content;
    first.properties['id'] ??= block.id;
    const number = numbers.get(block.id);
    if (number && block.node.type === 'heading') {
      first.children.unshift(h('span', { className: ['number'] }, [number]), { type: 'text', value: ' ' });
    }
    const links = pairs.filter(({ ids }) => ids.has(block.id)).map((pair) => pairLink(block.id, pair));
    if (links.length === 0) return content;
    if (block.node.type === 'heading') return [besideHeading(block.node.depth, first, links)];
    hostOf(block, first).children.push(...links);
    return content;
  };
}

/** A heading with its links beside it: in it, a screen reader's list of headings would read them out. */
function besideHeading(depth: number, heading: Element, links: readonly ElementContent[]): Element {
  return h('div', { className: ['heading', `heading-${depth}`] }, [heading, ...links]);
}

/** Where the links to the pair stand in a block other than a heading: at the end of the words; in a list or quotation, in its last paragraph or item. */
function hostOf({ node }: ResolvedBlock, element: Element): Element {
  if (node.type === 'paragraph') return element;
  if (node.type === 'tablePlacement') return element;
  const last = element.children.findLast((child): child is Element => child.type === 'element');
  return last && ['li', 'p', 'blockquote'].includes(last.tagName) ? hostOf({ node } as ResolvedBlock, last) : element;
}

function pairLink(id: string, { page, htmlTag, short, words }: PairLink): ElementContent {
  return h('a', { className: ['pair'], href: `${page}#${id}`, hrefLang: htmlTag }, [
    h('span', { ariaHidden: 'true', lang: htmlTag }, [short]),
    h('span', { className: ['visually-hidden'] }, [words]),
  ]);
}
