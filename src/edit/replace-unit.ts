import type { UnitText } from '../model/article.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { toEdits } from './changes.ts';
import { unitRange } from './unit-range.ts';

/**
 * Edits of a text file that put other words in the place of one unit, its id and mark among them, and change nothing else; none
 * where it says so already. `text`: the file's text, its lines ending in `\n`.
 */
export function replaceUnit(unit: UnitText, text: string, words: string): TextEdit[] {
  const { from, to } = unitRange(unit, text);
  return text.slice(from, to) === words ? [] : toEdits(unit.place.file, text, [{ from, to, text: words }]);
}
