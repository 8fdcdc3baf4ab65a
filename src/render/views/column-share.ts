import { toString } from 'mdast-util-to-string';
import type { Edition } from '../../model/publication.ts';

/** Characters that take up the whole of their square. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;
/** What other characters take up on an average, in em. */
const narrow = 0.45;
/** No column is narrower, in per cent: a line of Chinese would have too few characters. */
const least = 45;

/** How many per cent of the text's width the first of two editions gets, so that both come to about the same length. */
export function columnShare(first: Edition, second: Edition): number {
  const [one, other] = [first, second].map(lengthOf) as [number, number];
  if (one + other === 0) return 50;
  return Math.min(100 - least, Math.max(least, Math.round((100 * one) / (one + other))));
}

/** The length of all text in one line, in em. */
function lengthOf({ abstract, body }: Edition): number {
  const text = toString([...abstract, ...body].map(({ node }) => node));
  const squares = text.match(wide)?.length ?? 0;
  return squares + (text.length - squares) * narrow;
}
