import type { Release } from '../model/ledger.ts';
import type { TextEdit } from '../model/text-edit.ts';
import type { EditedFile } from './attest.ts';
import { toEdits } from './changes.ts';
import { openList } from './ledger/ledger-list.ts';

/** Edits that make a ledger say that a version went out, behind those that went out before. */
export function release({ file, text = '' }: EditedFile, { version, on, digest }: Omit<Release, 'place'>): TextEdit[] {
  const list = openList(text, 'released');
  return toEdits(file, text, list.insert([{ after: list.items.length - 1, fields: { version, on, digest } }]));
}
