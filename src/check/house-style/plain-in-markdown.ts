import type { Replacement } from './replacement.ts';

/**
 * True when Markdown reads the new words as words, and all that stands around as it did. `isOutsideEmphasis`:
 * whether the words are in none, and all marks of emphasis around come in pairs, one behind the other.
 */
export function isPlainInMarkdown(replacement: Replacement, isOutsideEmphasis: boolean): boolean {
  return (
    !/[*_`[\]<\\^~$|{}@]/.test(replacement.text) &&
    keepsBlocks(replacement) &&
    keepsHtml(replacement) &&
    keepsBreaks(replacement) &&
    keepsLinks(replacement) &&
    keepsScripts(replacement) &&
    keepsEmphasis(replacement, isOutsideEmphasis)
  );
}

/** What is read at the start of a line as a list, a heading, a quotation and the like. */
const beginsBlock = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)]|#{1,6})(?:[ \t\n]|$)|[=-]+[ \t]*(?:\n|$)|>|\||[-_~]{3}|::|\[\^)/;

/** The address that words in brackets stand for, at the start of a line. */
const definition = /^[ \t>]*\[[^\]\n]*\]:/;

function keepsBlocks({ before, old, text, after }: Replacement): boolean {
  const line = before + text + after;
  // A fix made at the same time may narrow what stands before.
  const begun = beginsBlock.exec(before + old + after)?.[0] ?? '';
  return begun === (beginsBlock.exec(line.normalize('NFKC'))?.[0] ?? '') && !definition.test(line);
}

/** A letter behind `<` begins HTML, one behind `&` an entity; what stands between `<a` and `>` may be HTML. */
function keepsHtml({ before, text, after }: Replacement): boolean {
  const begins = /(?:<\/?|&#?\w*)$/.test(before) && /^[A-Za-z0-9;]/.test(text);
  return !begins && !(/<\/?[A-Za-z!?][^<>]*$/.test(before) && after.includes('>'));
}

/** Spaces at the end of a line break it. */
function keepsBreaks({ before, old, text, after }: Replacement): boolean {
  const isAtEnd = /^ *\n/.test(after);
  const endsInSpace = (old + text).endsWith(' ') || (text === '' && before.endsWith(' '));
  return !(isAtEnd && endsInSpace);
}

/** `](` begins the address of a link and `)` ends it; full-width brackets there are read as these. */
function keepsLinks({ above, before, text }: Replacement): boolean {
  return !/\]\([^()]*$/.test(above + before) && !(/[()（）]/.test(text) && before.endsWith(']'));
}

/** What may stand between two carets, and between two tildes. */
const scripts = { '^': /^[^\s^~[\]]*$/, '~': /^[A-Za-z0-9αβγδ+\-−]*$/ } as const;

/** Carets and tildes make superscripts and subscripts of what is between them without a space. */
function keepsScripts({ before, old, text, after }: Replacement): boolean {
  const mark = /([~^])[^\s~^]*$/.exec(before)?.[1] as keyof typeof scripts | undefined;
  if (mark === undefined || /^[^\s~^]*([~^])/.exec(after)?.[1] !== mark) return true;
  return old.length === text.length && scripts[mark].test(old) === scripts[mark].test(text);
}

/** Whether an asterisk opens or closes emphasis depends on what stands on both its sides (CommonMark 0.31, 6.2). */
function keepsEmphasis({ before, old, text, after }: Replacement, isOutside: boolean): boolean {
  const left = /([^*_])?([*_]+)$/.exec(before);
  const right = /^([*_]+)([^*_])?/.exec(after);
  if (left && right && text === '') return false;
  const letter = (run: string, inner?: string): boolean =>
    isOutside && /^\*+$/.test(run) && kindOf(inner ?? '') === 'letter';
  return (
    (!left || letter(left[2]!, left[1]) || isAlike((old + after)[0], (text + after)[0])) &&
    (!right || letter(right[1]!, right[2]) || isAlike((before + old).at(-1), (before + text).at(-1)))
  );
}

/** True when a mark of emphasis reads the same beside either character. */
function isAlike(one = '', other = ''): boolean {
  return kindOf(one) === kindOf(other) && isWide(one) === isWide(other);
}

function kindOf(character: string): 'space' | 'mark' | 'letter' {
  if (/^\s?$/.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'mark' : 'letter';
}

function isWide(character: string): boolean {
  return /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(character);
}
