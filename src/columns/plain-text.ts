import type { PhrasingContent } from 'mdast';
import type { CitationCluster } from '../model/mdast.ts';

const raised = new Map([...'0123456789+−-()n'].map((character, index) => [character, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ'][index]!]));

/** A cell's content as text: powers keep their exponent (`10⁶`, else `10^x`), a citation its numbers, once it has them. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'superscript') return raise(plainText(node.children));
      if (node.type === 'citationCluster') return citationText(node);
      if ('children' in node) return plainText(node.children);
      return 'value' in node ? node.value : '';
    })
    .join('');
}

function citationText({ parts = [] }: CitationCluster): string {
  return parts.map((part) => (part.kind === 'number' ? (part.hidden ? '' : part.number) : part.text)).join('');
}

function raise(text: string): string {
  const characters = [...text].map((character) => raised.get(character));
  return characters.every((character) => character !== undefined) ? characters.join('') : `^${text}`;
}
