import type { Element } from 'hast';
import type { FootnoteReference } from 'mdast';
import type { HastContext } from './context.ts';
import { h } from './h.ts';

/** The mark that calls a note; nothing for a note that this edition does not print (an answered query). */
export function noteCall(node: FootnoteReference, { edition, medium, rules }: HastContext): Element | undefined {
  const note = edition.notes[(node.label ?? node.identifier).toLowerCase()];
  if (!note) return undefined;
  const link = h('a', { href: `#note-${note.id}` }, [note.mark]);
  if (medium === 'screen') {
    link.properties['id'] = `call-${note.id}`;
    link.properties['role'] = 'doc-noteref';
    // The name holds what the eye sees, so that a reader who speaks to the page can say it (WCAG 2.1, 2.5.3).
    link.properties['ariaLabel'] = `${note.mark}${rules.labelSeparator}${note.label}`;
  }
  return h('sup', { className: ['note-call'] }, [link]);
}
