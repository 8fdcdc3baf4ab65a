import type { Text } from '../../model/article.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { applyEdits } from '../apply-edits.ts';

/** A text to be translated: the source's as it stands, with `{untranslated}` behind every block that has words. */
export function draftText({ file, units }: Text, source: string): string {
  const edits = units.flatMap(({ untranslated, node }): TextEdit[] => {
    const end = node.position?.end;
    // Code and formulas carry no mark: they are the same in every language.
    const hasWords = node.type === 'heading' || node.type === 'paragraph';
    if (untranslated || !hasWords || !end) return [];
    const { line, column } = end;
    return [{ file, line, column, endLine: line, endColumn: column, expected: '', text: ' {untranslated}' }];
  });
  const { text, refused } = applyEdits(source, edits);
  if (refused.length > 0) throw new Error(`${file} was not read from this text`);
  return text;
}
