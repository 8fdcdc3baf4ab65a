import { joinSentences, statusText, type ExportReference } from './export-reference.ts';
import { oneLine } from './one-line.ts';

/**
 * The printed list as plain text, one entry a line: number, what is said about its status, the entry, the note.
 * Records without a number are not in the list.
 */
export function toText(references: readonly ExportReference[]): string {
  return references
    .filter(({ number }) => number !== undefined)
    .map((reference) => {
      const { number, entry, note, language } = reference;
      return oneLine(`${number}. ${joinSentences(statusText(reference), entry, note[language] ?? '')}`);
    })
    .map((line) => `${line}\n`)
    .join('');
}
