import { isMap, parseDocument, type Node } from 'yaml';
import type { ContentLanguage } from '../../model/language.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import type { EditedFile } from '../attest.ts';
import { toEdits } from '../changes.ts';
import { behindLast } from './behind-last.ts';
import { styleOf } from './new-journal.ts';

/** Edits that give a `journal.yaml` a citation style for a language, where it has none yet. */
export function addStyle({ file, text = '' }: EditedFile, language: ContentLanguage): TextEdit[] {
  const styles = parseDocument(text).get('styles', true);
  if (!isMap<Node, Node>(styles) || styles.has(language)) return [];
  const change = behindLast(text, styles, `${language}: ${styleOf(language)}`);
  return change ? toEdits(file, text, [change]) : [];
}
