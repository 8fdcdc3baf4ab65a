import type { UnitText } from '../model/article.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { offsetIn, toEdits } from './changes.ts';

/**
 * Edits of a text file that put other words in the place of one unit, its id and mark among them, and change nothing else; none
 * where it says so already. `text`: the file's text, its lines ending in `\n`.
 */
export function replaceUnit({ node, place }: UnitText, text: string, words: string): TextEdit[] {
  const [from, to] = [offsetIn(text, node.position!.start), offsetIn(text, node.position!.end)];
  return text.slice(from, to) === words ? [] : toEdits(place.file, text, [{ from, to, text: words }]);
}
