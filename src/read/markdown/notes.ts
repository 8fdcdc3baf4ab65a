import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Note } from '../../model/article.ts';
import { notesAreCalled } from '../rules/notes-are-called.ts';
import type { MarkdownSource } from './source.ts';

/**
 * Takes the note definitions out of the tree. `openCalls`: notes whose calls lack their bracket.
 * Diagnostics: `notes-are-called` for a note that no text calls.
 */
export function takeNotes(root: Root, source: MarkdownSource, openCalls: readonly string[]): Note[] {
  const called = new Set(openCalls.map(noteId));
  visit(root, 'footnoteReference', (node) => void called.add(noteId(node.label ?? node.identifier)));
  const notes: Note[] = [];
  root.children = root.children.filter((node) => {
    if (node.type !== 'footnoteDefinition') return true;
    const note = readNote(node, source);
    if (!called.has(note.id)) source.report(notesAreCalled.at(note.place, { id: note.id }));
    notes.push(note);
    return false;
  });
  return notes;
}

/** The id that a note has in both languages: as written, in small letters. */
export function noteId(label: string): string {
  return label.toLowerCase();
}

function readNote(node: FootnoteDefinition, source: MarkdownSource): Note {
  const id = noteId(node.label ?? node.identifier);
  const kind = id.startsWith('ed-') ? 'editor' : id.startsWith('q-') ? 'query' : 'footnote';
  return { id, kind, children: node.children, place: source.placeOf(node) };
}
