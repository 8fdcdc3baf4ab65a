import type { Element } from 'hast';
import { isWhole, text, whole } from './pieces.ts';

/** Marks that may close a paragraph. */
const closing = '[，。；：！？）】》〉」』〕”’]*';

/** The last one and two Han characters of a text, with the marks behind them, and a text of marks alone. */
const lastHan = [
  new RegExp(String.raw`\p{Script=Han}${closing}$`, 'u'),
  new RegExp(String.raw`\p{Script=Han}{2}${closing}$`, 'u'),
] as const;
const closingAlone = new RegExp(`^${closing}$`);

/**
 * Ties the last two Han characters of a paragraph, with the marks, citations, and calls of notes among and behind them, so
 * that it does not end in a line of one character. Works on the paragraph that it is given.
 */
export function tieEnd(paragraph: Element): void {
  const { children } = paragraph;
  let wanted = 2;
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at]!;
    if (child.type === 'element' && (isWhole(child) || child.tagName === 'sup')) {
      const found = hanIn(child);
      if (found === 0 && isWhole(child)) return;
      wanted -= found;
      if (wanted <= 0) return tie(paragraph, at);
      continue;
    }
    if (child.type !== 'text') return;
    const end = lastHan[wanted - 1]!.exec(child.value);
    if (end) return tie(paragraph, at, end.index);
    if (!closingAlone.test(child.value)) return;
  }
}

/** Makes one piece of a paragraph's end, which begins with a child, or inside it where it is a text. */
function tie(paragraph: Element, child: number, within = 0): void {
  const tied = paragraph.children.splice(child);
  const [first] = tied;
  if (first?.type === 'text') {
    if (within > 0) paragraph.children.push(text(first.value.slice(0, within)));
    tied.splice(0, 1, text(first.value.slice(within)));
  }
  paragraph.children.push(tied.length === 1 && first?.type === 'element' ? first : whole(...tied));
}

/** How many Han characters stand in a tied piece, without those of marks. */
function hanIn(piece: Element): number {
  const own = piece.children.flatMap((child) => (child.type === 'text' ? [child.value] : []));
  return Array.from(own.join('').matchAll(/\p{Script=Han}/gu)).length;
}
