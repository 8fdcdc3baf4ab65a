import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { suggestionsFrom } from '../../engines/nearest.ts';
import { notesExist } from '../rules/notes-exist.ts';
import { syntaxIsClosed } from '../rules/syntax-is-closed.ts';
import type { MarkdownSource } from './source.ts';

/** What still looks like Diglot's syntax after every step has taken its own. */
const remains = new RegExp(
  [
    String.raw`\[\^(?<note>[^\s\]]+)\]`,
    String.raw`\[\^(?<call>[\w-]*)`,
    String.raw`\[@[\w:.-]*`,
    String.raw`\{#[^\s}]*`,
    String.raw`\{untranslated\}?`,
    String.raw`^:{2,}[a-z]+`,
    String.raw`\]\([^\s)]*`,
    String.raw`\*{2,}`,
    '~{2,}',
    '`+',
    String.raw`\${2,}`,
    String.raw`(?<=\d)\^[\d+\-−]+`,
  ].join('|'),
  'gmu',
);

/**
 * Reports syntax that was begun and not closed, so that it would be printed as it stands, and calls of notes that are
 * not there. Returns the notes that are meant by such calls, since they are called all the same.
 * Diagnostics: `syntax-is-closed`, `notes-exist`.
 */
export function reportOpenSyntax(root: Root, source: MarkdownSource): string[] {
  const calls: string[] = [];
  const notes = suggestionsFrom(
    root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : [])),
  );
  visit(root, 'text', (node) => {
    const raw = source.rawOf(node);
    const start = node.position?.start.offset ?? 0;
    let done = 0;
    for (const match of node.value.matchAll(remains)) {
      const found = raw.indexOf(match[0], done);
      const offset = found < 0 ? done : found;
      done = offset + match[0].length;
      if (raw[offset - 1] === '\\') continue;
      const place = source.placeAt(start + offset, start + done);
      const { note, call } = match.groups ?? {};
      const meant = note === undefined ? call : notes.nearestTo(note);
      if (meant) calls.push(meant);
      source.report(
        note === undefined
          ? syntaxIsClosed.at(place, { syntax: match[0] })
          : notesExist.at(place, { id: note, nearest: meant ?? '' }),
      );
    }
  });
  return calls;
}
