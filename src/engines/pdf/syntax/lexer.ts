/** What a token is; a keyword is anything that stands bare: `obj`, `R`, `true`, `BDC`. */
export type TokenKind = 'number' | 'name' | 'string' | 'hex' | '[' | ']' | '<<' | '>>' | 'keyword' | 'end';

const SPACE = 1;
const DELIMITER = 2;

/** Class of each byte (ISO 32000-1, tables 1 and 2). */
const classes = new Uint8Array(256);
for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) classes[byte] = SPACE;
for (const byte of Buffer.from('()<>[]{}/%', 'latin1')) classes[byte] = DELIMITER;

/**
 * Walks over the tokens of a PDF file or of a content stream without copying them: after `next()`, `kind` tells
 * what stands between `start` and `end`, and the token's value is made only when it is asked for.
 */
export class Lexer {
  readonly bytes: Buffer;
  kind: TokenKind = 'end';
  start = 0;
  end: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.end = position;
  }

  next(): TokenKind {
    const { bytes } = this;
    let at = this.end;
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      if (classes[byte] === SPACE) at += 1;
      else if (byte === 0x25) while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
      else break;
    }
    this.start = at;
    this.end = at;
    this.kind = at < bytes.length ? this.#token(bytes[at] ?? 0) : 'end';
    return this.kind;
  }

  #token(first: number): TokenKind {
    const { bytes, start } = this;
    switch (first) {
      case 0x2f: // a name
        this.#skipRegular(start + 1);
        return 'name';
      case 0x28: // a literal string
        this.#skipLiteral();
        return 'string';
      case 0x5b:
        this.end = start + 1;
        return '[';
      case 0x5d:
        this.end = start + 1;
        return ']';
      case 0x3c:
        if (bytes[start + 1] === 0x3c) {
          this.end = start + 2;
          return '<<';
        }
        this.end = bytes.indexOf(0x3e, start) + 1;
        if (this.end === 0) throw new Error('PDF syntax: a hexadecimal string is not closed');
        return 'hex';
      case 0x3e:
        this.end = start + 2;
        return '>>';
      default:
        this.#skipRegular(start + 1);
        return isNumberStart(first) ? 'number' : 'keyword';
    }
  }

  #skipRegular(from: number): void {
    const { bytes } = this;
    let at = from;
    while (at < bytes.length && classes[bytes[at] ?? 0] === 0) at += 1;
    this.end = at;
  }

  #skipLiteral(): void {
    const { bytes } = this;
    let depth = 0;
    for (let at = this.start; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === 0x5c) at += 1;
      else if (byte === 0x28) depth += 1;
      else if (byte === 0x29) depth -= 1;
      if (depth === 0) {
        this.end = at + 1;
        return;
      }
    }
    throw new Error('PDF syntax: a string is not closed');
  }

  /** The token as it is written. */
  text(): string {
    const { bytes, start } = this;
    // Nearly all operators have one or two letters, and a page has tens of thousands of them.
    const length = this.end - start;
    if (length === 1 || length === 2) return shortText(bytes[start] ?? 0, length === 1 ? 0 : (bytes[start + 1] ?? 0));
    return bytes.toString('latin1', start, this.end);
  }

  number(): number {
    return numberAt(this.bytes, this.start, this.end);
  }

  /** The bytes of a literal or hexadecimal string. */
  string(): Uint8Array {
    const inner = this.bytes.toString('latin1', this.start + 1, this.end - 1);
    if (this.kind === 'hex') {
      const digits = inner.replaceAll(/\s/g, '');
      return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
    }
    const escape = /\\(?:([0-7]{1,3})|\r\n|[\s\S])/g;
    return Buffer.from(
      inner.replaceAll(escape, (written, octal: string | undefined) =>
        octal === undefined ? (escapes[written] ?? written.slice(1)) : String.fromCharCode(parseInt(octal, 8) & 0xff),
      ),
      'latin1',
    );
  }
}

/** Texts of one or two bytes, each made once. */
const shortTexts: string[] = [];

function shortText(first: number, second: number): string {
  return (shortTexts[(first << 8) | second] ??=
    second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second));
}

const escapes: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\b': '\b',
  '\\f': '\f',
  '\\\n': '',
  '\\\r': '',
  '\\\r\n': '',
};

function isNumberStart(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b;
}

/** The number written between two places, which PDF never writes with an exponent. */
export function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  let scale = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2e) scale = 1;
    else if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + (byte - 0x30);
      scale *= 10;
    }
  }
  if (scale > 1) value /= scale;
  return bytes[start] === 0x2d ? -value : value;
}
