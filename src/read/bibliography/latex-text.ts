import { accents, characters, settings, signs, switches } from './latex-characters.ts';

/** A value of LaTeX as text. */
export interface LatexText {
  /** On one line; looks as the markup that CSL-JSON has (`<i>`, `<sup>`). */
  readonly text: string;
  /** Commands that are not known; they stand in the text as they were. */
  readonly unknown: readonly string[];
}

const superscript = ['<sup>', '</sup>'] as const;
const subscript = ['<sub>', '</sub>'] as const;

/** What a field of a BibTeX entry says. Braces that only keep capitals are taken off. */
export function readLatex(value: string): LatexText {
  const reader = new LatexReader(value);
  const text = reader.all();
  return { text: text.replace(/\s+/g, ' ').trim(), unknown: reader.unknown };
}

/** An address, which is no LaTeX but for characters that programs escape all the same. */
export function readAddress(value: string): string {
  return value
    .replace(/^\s*\\url\s*\{([^]*)\}\s*$/, '$1')
    .replace(/\{?\\textasciitilde(?:\s*\{\})?\}?|\\~\{\}/g, '~')
    .replace(/\{?\\([_%&#~$])\}?/g, '$1')
    .replace(/[{}\s]/g, '');
}

class LatexReader {
  readonly unknown: string[] = [];
  readonly #value: string;
  #at = 0;
  #inFormula = false;

  constructor(value: string) {
    this.#value = value;
  }

  /** Everything up to the end, braces that have no partner included. */
  all(): string {
    let text = '';
    while (this.#at < this.#value.length) {
      text += this.#sequence();
      if (this.#at < this.#value.length) this.#at += 1;
    }
    return text;
  }

  /** Up to the end of the group. */
  #sequence(): string {
    let [text, end] = ['', ''];
    while (this.#at < this.#value.length && this.#value[this.#at] !== '}') {
      const from = this.#at;
      const name = /\\([A-Za-z]+)\s*/y;
      name.lastIndex = from;
      const found = name.exec(this.#value);
      const looks = found && Object.hasOwn(switches, found[1]!) ? switches[found[1]!] : undefined;
      if (found && looks) {
        this.#at += found[0].length;
        text += looks[0];
        end = looks[1] + end;
      } else text += this.#piece();
    }
    return text + end;
  }

  /** One character, command, group or formula. */
  #piece(): string {
    const character = this.#value[this.#at]!;
    if (character === '\\') return this.#command();
    if (character === '{') return this.#group();
    if (character === '$') return this.#formula();
    if (this.#inFormula && (character === '^' || character === '_')) {
      this.#at += 1;
      const [open, close] = character === '^' ? superscript : subscript;
      return `${open}${this.#argument()}${close}`;
    }
    const rest = this.#value.slice(this.#at, this.#at + 3);
    for (const [marks, printed] of ligatures) {
      if (!rest.startsWith(marks)) continue;
      this.#at += marks.length;
      return printed;
    }
    const point = String.fromCodePoint(this.#value.codePointAt(this.#at)!);
    this.#at += point.length;
    return point;
  }

  #group(): string {
    this.#at += 1;
    const text = this.#sequence();
    this.#at += 1;
    return text;
  }

  #formula(): string {
    const closing = this.#value.indexOf('$', this.#at + 1);
    this.#at += 1;
    if (closing < 0) return '$';
    let text = '';
    this.#inFormula = true;
    while (this.#at < closing) text += this.#value[this.#at] === '}' ? this.#skip() : this.#piece();
    this.#inFormula = false;
    this.#at = Math.max(this.#at, closing + 1);
    return text;
  }

  #skip(): string {
    this.#at += 1;
    return '';
  }

  #command(): string {
    const match = /\\([A-Za-z]+)\*?|\\([^])/y;
    match.lastIndex = this.#at;
    const found = match.exec(this.#value);
    if (!found) return this.#skip() + '\\';
    this.#at = match.lastIndex;
    const name = found[1] ?? found[2]!;
    if (Object.hasOwn(accents, name) && !this.#inFormula) return this.#accented(name);
    if (found[2] !== undefined) return signs[name] ?? name;
    if (Object.hasOwn(settings, name)) {
      this.#spaces();
      const [open, close] = settings[name]!;
      return `${open}${this.#argument()}${close}`;
    }
    if (name === 'href') {
      this.#argument();
      return this.#argument();
    }
    if (Object.hasOwn(characters, name)) {
      if (!this.#value.startsWith('{}', this.#at)) this.#spaces();
      else this.#at += 2;
      return characters[name]!;
    }
    this.unknown.push(`\\${name}`);
    return `\\${name}`;
  }

  /** A letter with its accent: `\"u`, `\'{e}`, `\v{S}`, `\'{\i}`. */
  #accented(name: string): string {
    if (/[A-Za-z]/.test(name)) this.#spaces();
    const letter = this.#argument().replace('ı', 'i').replace('ȷ', 'j');
    const [first = ' '] = letter;
    return `${first}${accents[name]}${letter.slice(first.length)}`.normalize('NFC');
  }

  #argument(): string {
    if (this.#at >= this.#value.length || this.#value[this.#at] === '}') return '';
    this.#spaces();
    return this.#piece();
  }

  #spaces(): void {
    while (/\s/.test(this.#value[this.#at] ?? '')) this.#at += 1;
  }
}

/** Marks that LaTeX runs together, longest first. */
const ligatures = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['~', ' '],
] as const;
