import { joinSentences, statusText, type ExportReference } from './export-reference.ts';
import { oneLine } from './one-line.ts';

/**
 * The printed list as plain text, one entry a line: number, what is said about its status, the entry, the note.
 * Records without a number are not in the list.
 */
export function toText(references: readonly ExportReference[]): string {
  return references
    .filter(({ number }) => number !== undefined)
    .map((reference) => `${oneLine(`${reference.number}. ${wordsOf(reference)}`)}\n`)
    .join('');
}

/** The same without numbers, for an entry that is taken out of the list. */
export function toUnnumberedText(references: readonly ExportReference[]): string {
  return references.map((reference) => `${oneLine(wordsOf(reference))}\n`).join('');
}

function wordsOf(reference: ExportReference): string {
  const { entry, note, language } = reference;
  return joinSentences(statusText(reference), entry, note[language] ?? '');
}
