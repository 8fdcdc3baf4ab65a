import type { Element, ElementContent } from 'hast';
import type { CitationCluster } from '../../model/mdast.ts';
import { h } from './h.ts';
import type { HastContext } from './context.ts';

/**
 * A citation: one link per number, those inside a joined range included, which are hidden from the eye only.
 * Print links carry no DPUB role, because the browser would then leave them out of the PDF's Link tags.
 */
export function citationCluster(node: CitationCluster, { medium, labels }: HastContext): Element {
  const parts = (node.parts ?? []).flatMap((part): ElementContent[] => {
    if (part.kind !== 'number') return [{ type: 'text', value: part.text }];
    if (part.hidden && medium === 'print') return [];
    const link = h('a', { href: `#ref-${part.number}` }, [{ type: 'text', value: String(part.number) }]);
    if (medium === 'screen') {
      link.properties['role'] = 'doc-biblioref';
      link.properties['ariaLabel'] = labels('citation.reference', { number: part.number });
    }
    if (part.hidden) link.properties['className'] = ['visually-hidden'];
    return [link];
  });
  return h(node.raised ? 'sup' : 'span', { className: ['citation'], ...(node.anchor && { id: node.anchor }) }, parts);
}
