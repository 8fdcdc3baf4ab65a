import type { ElementContent } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edition, ResolvedNote } from '../../model/publication.ts';
import type { HastContext } from './context.ts';
import { h } from './h.ts';

/** The notes that a block calls, in order: they stand under the block, in place. */
export function notesCalledBy(
  node: RootContent,
  { edition }: { readonly edition: Pick<Edition, 'notes'> },
): ResolvedNote[] {
  const notes = new Set<ResolvedNote>();
  visit(node as Nodes, 'footnoteReference', (call) => {
    const note = edition.notes[(call.label ?? call.identifier).toLowerCase()];
    if (note) notes.add(note);
  });
  return [...notes];
}

/** One note with its label; on screen with a way back to the place that calls it. */
export function note(
  note: ResolvedNote,
  { medium, labels }: HastContext,
  blocks: (nodes: readonly RootContent[]) => ElementContent[],
): ElementContent {
  const label = h('span', { className: ['label'] }, [note.label]);
  const children = blocks(note.children).filter((child) => child.type === 'element');
  const first = children[0];
  if (first?.type === 'element') first.children.unshift(label);
  if (medium === 'print')
    return h('div', { className: ['note', `note-${note.kind}`], id: `note-${note.id}` }, children);
  const back = h('a', { href: `#call-${note.id}`, role: 'doc-backlink', ariaLabel: labels('note.back') }, ['↩']);
  const last = children.at(-1);
  if (last?.type === 'element') last.children.push({ type: 'text', value: ' ' }, back);
  const role = note.kind === 'footnote' ? 'doc-footnote' : 'note';
  return h('div', { className: ['note'], id: `note-${note.id}`, role }, children);
}
