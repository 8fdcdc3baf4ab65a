import type { TextEdit } from '../model/text-edit.ts';
import type { EditedFile } from './attest.ts';
import { toEdits, type Change } from './changes.ts';

/**
 * Edits that put records behind those of a `references.json`, which need not be there; what stands in it stays as it is.
 * Nothing for a file that is no list.
 */
export function addReferences({ file, text = '' }: EditedFile, records: readonly object[]): TextEdit[] | undefined {
  if (records.length === 0) return [];
  const written = records.map((record) => indented(JSON.stringify(record, undefined, 2))).join(',\n');
  if (text.trim() === '') {
    return toEdits(file, text, [{ from: 0, to: text.length, text: `[\n${written}\n]\n` }]);
  }
  const end = text.trimEnd().length - 1;
  if (text[end] !== ']') return undefined;
  const last = text.slice(0, end).trimEnd().length;
  const isEmpty = text[last - 1] === '[';
  const change: Change = { from: last, to: end, text: `${isEmpty ? '' : ','}\n${written}\n` };
  return toEdits(file, text, [change]);
}

function indented(json: string): string {
  return json.replaceAll(/^/gm, '  ');
}
