import type { Place } from '../../model/place.ts';
import type { BrokenSyntax } from './foreign-record.ts';

/** A field of an entry: its name in lower case, its value as LaTeX. */
export interface RawField {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** An entry as BibTeX's syntax has it, its type in lower case. */
export interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: readonly RawField[];
  readonly place: Place;
}

/** Names that BibTeX's styles define. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The entries of a BibTeX or BibLaTeX file, abbreviations (`@string`) filled in. `@comment`, `@preamble` and what stands
 * between entries is passed over. An entry that is broken is reported, and reading goes on at the next one.
 */
export function parseBibtex(
  text: string,
  file: string,
): { readonly entries: readonly RawEntry[]; readonly broken: readonly BrokenSyntax[] } {
  const scanner = new Scanner(text, file);
  const entries: RawEntry[] = [];
  const broken: BrokenSyntax[] = [];
  const words = new Map(months.map((month) => [month, month]));
  for (let at = scanner.nextEntry(); at !== undefined; at = scanner.nextEntry()) {
    try {
      const entry = scanner.entry(at, words);
      if (entry) entries.push(entry);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      broken.push({ problem: error.problem, found: error.found, place: scanner.placeAt(error.offset) });
      scanner.skipTo(at.offset + 1);
    }
  }
  return { entries, broken };
}

class Broken extends Error {
  readonly problem: BrokenSyntax['problem'];
  readonly offset: number;
  readonly found: string;

  constructor(problem: BrokenSyntax['problem'], offset: number, found: string) {
    super(problem);
    this.problem = problem;
    this.offset = offset;
    this.found = found;
  }
}

interface EntryStart {
  readonly type: string;
  readonly offset: number;
}

class Scanner {
  readonly #text: string;
  readonly #file: string;
  readonly #starts: readonly number[];
  #at = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.#starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  placeAt(offset: number, within?: string): Place {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const start = this.#starts[low]!;
    const quote = this.#text.slice(start, this.#starts[low + 1] ?? this.#text.length).trimEnd();
    const [line, column] = [low + 1, offset - start + 1];
    return { file: this.#file, line, column, quote, ...(within && { within }) };
  }

  skipTo(offset: number): void {
    this.#at = offset;
  }

  /** Goes behind the next `@type{`. */
  nextEntry(): EntryStart | undefined {
    const match = this.#match(/@\s*([A-Za-z]+)\s*[{(]/g);
    return match && { type: match[1]!.toLowerCase(), offset: match.index };
  }

  /** The entry whose type has been read; nothing for what is no record. */
  entry({ type, offset }: EntryStart, words: Map<string, string>): RawEntry | undefined {
    if (type === 'comment' || type === 'preamble') {
      this.#at -= 1;
      this.#group(offset);
      return undefined;
    }
    if (type === 'string') {
      for (const { name, value } of this.#fields(offset, words, '')) words.set(name, value);
      return undefined;
    }
    const key = this.#match(/\s*([^\s,={}()"%#\\]+)\s*(?=[,})])/y)?.[1];
    if (key === undefined) throw new Broken('entry-has-no-key', offset, this.#line(offset));
    if (this.#text[this.#at] === ',') this.#at += 1;
    const fields = this.#fields(offset, words, key);
    return { type, key, fields, place: this.placeAt(offset, key) };
  }

  /** The fields up to the brace that closes the entry. */
  #fields(entry: number, words: ReadonlyMap<string, string>, key: string): RawField[] {
    const fields: RawField[] = [];
    for (;;) {
      this.#match(/[\s,]*/y);
      const character = this.#text[this.#at];
      if (character === undefined) throw new Broken('entry-is-not-closed', entry, this.#line(entry));
      if (character === '}' || character === ')') {
        this.#at += 1;
        return fields;
      }
      const from = this.#at;
      const name = this.#match(/([^\s=,{}()"%#]+)\s*=\s*/y)?.[1];
      if (name === undefined) throw new Broken('value-is-missing', from, this.#line(from));
      fields.push({ name: name.toLowerCase(), value: this.#value(entry, words), place: this.placeAt(from, key) });
    }
  }

  /** A value: parts in braces, in quotation marks, numbers and abbreviations, joined by `#`. */
  #value(entry: number, words: ReadonlyMap<string, string>): string {
    let value = '';
    do {
      this.#match(/\s*/y);
      const character = this.#text[this.#at];
      if (character === '{') value += this.#group(entry);
      else if (character === '"') value += this.#quoted(entry);
      else {
        const word = this.#match(/[^\s,{}()"#=]+/y)?.[0];
        if (word === undefined) throw new Broken('value-is-missing', this.#at, this.#line(this.#at));
        value += words.get(word.toLowerCase()) ?? word;
      }
    } while (this.#match(/\s*#/y));
    return value;
  }

  /** What stands in the braces that open here. */
  #group(entry: number): string {
    const from = this.#at + 1;
    const closing = this.#text[this.#at] === '(' ? ')' : '}';
    let depth = 0;
    for (this.#at = from; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at];
      if (depth === 0 && character === closing) return this.#text.slice(from, this.#at++);
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
    }
    throw new Broken('entry-is-not-closed', entry, this.#line(entry));
  }

  /** What stands between quotation marks; one within braces is text. */
  #quoted(entry: number): string {
    const from = this.#at + 1;
    let depth = 0;
    for (this.#at = from; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at];
      if (character === '"' && depth === 0) return this.#text.slice(from, this.#at++);
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
    }
    throw new Broken('entry-is-not-closed', entry, this.#line(entry));
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }

  #line(offset: number): string {
    return this.#text
      .slice(offset, offset + 60)
      .split('\n')[0]!
      .trim();
  }
}
