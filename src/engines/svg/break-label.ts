/** How wide words are in the size and weight that they are set in. */
export type WidthOf = (words: string) => number;

/** Marks that begin no line and those that end none, the arrows of a label among them (GB/T 15834-2011, 5.1). */
const beginsNoLine = /^[\p{M}\u200d，。、；：！？）】》」』〉…—–～·％‰℃”’,.;:!?)\]%°/↑↓]/u;
const endsNoLine = /[（【《「『〈“‘([]$/u;
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const wideAtEnd = new RegExp(`${wide.source}$`, 'u');
/** A number that stands by itself: the digits of a name (`CCL2`) are none. */
const number = /(?:^|[^\p{L}\d.-])[\d.,]*\d $/u;

/**
 * A label in lines no wider than `width`; a line feed in it ends a line. Lines end behind a blank, on either side of a Han
 * character, and behind a hyphen or slash between letters; a number keeps its unit. One piece that is wider than the
 * line stands alone on it. Greedy, since a label has few lines.
 */
export function breakLabel(label: string, width: number, widthOf: WidthOf): string[] {
  return label.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    for (const piece of piecesOf(line.trim())) {
      if (current !== '' && widthOf((current + piece).trimEnd()) > width) {
        lines.push(current.trimEnd());
        current = piece;
      } else current += piece;
    }
    return [...lines, current.trimEnd()];
  });
}

/** True for a Han character and for marks of its width: one em in every typeface. */
export function isWide(character: string): boolean {
  return wide.test(character);
}

/** The pieces of a line, between which it may break; a blank is at a piece's end. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (piece !== '' && mayBreak(piece, character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || beginsNoLine.test(after) || endsNoLine.test(before)) return false;
  if (before.endsWith(' ')) return !(number.test(before) && /[\p{L}%°]/u.test(after));
  if (wide.test(after)) return !/\d$/.test(before);
  return wideAtEnd.test(before) || (/\p{L}[-–/]$/u.test(before) && /\p{L}/u.test(after));
}
