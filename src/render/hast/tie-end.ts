import type { Element, ElementContent } from 'hast';
import { isRaisedMark } from './glue.ts';
import { isWhole, text, whole } from './pieces.ts';

/** Words longer than this are not tied to others: they would leave a gap in a narrow line. */
const longestTied = 13;

/** Marks that close, behind a word and behind a sentence. */
const closing = '，、；：）】》〉」』〕”’。！？';

/** The last Han character of a paragraph with the marks behind it, and the character or the short word before it, with or without a stroke. */
const lastPair = new RegExp(
  String.raw`(?:\p{Script=Han}|[\p{Script=Latin}\p{Script=Greek}\p{N}.%]{1,12})[${closing}/]*\p{Script=Han}[${closing}]*$`,
  'u',
);

/** An end that has not come to two characters yet. */
const shortEnd = new RegExp(String.raw`^\p{Script=Han}?[${closing}]*$`, 'u');

/** Elements within a line that may be tied to others whole, if they are short. */
const inLines = new Set(['span', 'a', 'em', 'strong', 'sup', 'sub']);

/**
 * Ties the last two characters of a paragraph, with marks of citations and notes among them and behind them, so that it does
 * not end in a line of one character. Works on the paragraph that it is given.
 */
export function tieEnd({ children }: Element): void {
  let end = '';
  for (const [index, child] of [...children.entries()].reverse()) {
    const words = wordsOf(child);
    if (words === undefined) return;
    end = words + end;
    const pair = lastPair.exec(end);
    if (pair) {
      const before = child.type === 'text' ? child.value.slice(0, pair.index) : '';
      const first = child.type === 'text' ? text(child.value.slice(pair.index)) : child;
      // What is whole by itself need not say so inside.
      const tied = whole(...[first, ...children.slice(index + 1)].flatMap(loosened));
      children.splice(index, children.length, ...(before ? [text(before)] : []), tied);
      return;
    }
    if (!shortEnd.test(end)) return;
  }
}

function loosened(part: ElementContent): ElementContent[] {
  return part.type === 'element' && isWhole(part) ? part.children : [part];
}

/** What a part of a line says, marks of citations and notes left out; nothing of what is not to be tied. */
function wordsOf(part: ElementContent): string | undefined {
  if (part.type === 'text') return part.value;
  if (part.type !== 'element' || !inLines.has(part.tagName)) return undefined;
  if (isRaisedMark(part)) return '';
  const words = part.children.map(wordsOf);
  return words.includes(undefined) || words.join('').length > longestTied ? undefined : words.join('');
}
