import { Lexer } from '../syntax/lexer.ts';
import { Bounds, identity, type Matrix } from './geometry.ts';
import { GraphicsState } from './graphics-state.ts';

/**
 * A stretch of a content stream that paints something: a marked-content sequence, or one painting step that
 * stands outside all of them (a path, a text object, an XObject).
 */
export interface Stretch {
  /** First byte: of the tag operator's operands, or of the painting step. */
  readonly start: number;
  /** Byte after `BDC` or `BMC`; the same as `start` for unmarked content. */
  readonly bodyStart: number;
  /** Byte after the operator that ends it. */
  end: number;
  readonly marked: boolean;
  /** Number of the marked-content sequence; nothing for unmarked content and for artifacts. */
  readonly mcid: number | undefined;
  /** Stretches with the same number may be put under one mark: no `q`, `Q`, `cm` or mark stands between them. */
  readonly part: number;
  showsText: boolean;
  paintsPaths: boolean;
  drawsXObject: boolean;
  /** True when what it draws is a form with marks of its own. */
  drawsMarkedForm: boolean;
  /** Where it paints, in the page's space; of text, the squares of the glyphs. */
  readonly bounds: Bounds;
  /** The lines of its text, each up to one em after its last glyph begins. */
  readonly lines: Bounds[];
}

/** An XObject as a content stream draws it. */
export interface Drawing {
  readonly name: string;
  readonly matrix: Matrix;
  readonly stretch: Stretch;
}

export interface Scan {
  readonly stretches: readonly Stretch[];
  readonly drawings: readonly Drawing[];
}

/**
 * The stretches of a content stream in painting order, and the XObjects it draws. `start` is the transformation in
 * force before the stream's first operator. Throws on an inline image, which Chromium never writes.
 * Source: ISO 32000-1, 8.2, 9.4 and 14.6.
 */
export function scanContent(bytes: Uint8Array, start: Matrix = identity): Scan {
  const scanner = new Scanner(bytes, start);
  scanner.run();
  return scanner;
}

class Scanner implements Scan {
  readonly stretches: Stretch[] = [];
  readonly drawings: Drawing[] = [];
  readonly #lexer: Lexer;
  readonly #state: GraphicsState;
  readonly #operands: number[] = [];
  #name = '';
  /** First byte of the operands of the operator at hand. */
  #operandsStart = -1;
  readonly #path = new Bounds();
  readonly #glyph = new Bounds();
  #part = 0;
  #depth = 0;
  /** The marked-content sequence that is open. */
  #sequence: Stretch | undefined;
  /** The path or text object that is being built outside all of them. */
  #step: Stretch | undefined;

  constructor(bytes: Uint8Array, matrix: Matrix) {
    this.#lexer = new Lexer(bytes);
    this.#state = new GraphicsState(matrix);
  }

  run(): void {
    const lexer = this.#lexer;
    for (let kind = lexer.next(); kind !== 'end'; kind = lexer.next()) {
      if (this.#operandsStart < 0) this.#operandsStart = lexer.start;
      if (kind === 'number') this.#operands.push(lexer.number());
      else if (kind === 'name') this.#name = lexer.text();
      else if (kind === 'keyword') {
        this.#operator(lexer.text());
        this.#operands.length = 0;
        this.#operandsStart = -1;
      }
    }
  }

  #operator(operator: string): void {
    const operands = this.#operands;
    this.#state.apply(operator, operands);
    switch (operator) {
      case 'q':
      case 'Q':
      case 'cm':
        this.#part += 1;
        return undefined;
      case 're':
        return this.#state.coverRectangle(this.#beginPath(), operands);
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        return this.#state.coverPoints(this.#beginPath(), operands);
      case 'n':
        this.#path.clear();
        this.#step = undefined;
        return undefined;
      case 'f':
      case 'F':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'sh':
        return this.#paintPath();
      case 'BT':
        this.#target();
        return undefined;
      case 'ET':
        return this.#finishStep();
      case 'Tj':
      case 'TJ':
        return this.#showText(this.#target());
      case 'Do':
        return this.#draw();
      case 'BMC':
      case 'BDC':
        return this.#beginSequence();
      case 'EMC':
        return this.#endSequence();
      case 'BI':
        throw new Error('No way to read a content stream with an inline image');
      default:
        return undefined;
    }
  }

  /** What the operator at hand belongs to: the open sequence, else the painting step, which it may begin. */
  #target(): Stretch {
    this.#step ??= this.#sequence ?? this.#stretch(undefined, false);
    return this.#step;
  }

  /** Bounds of the path under construction, which count when it is painted: most paths of a page only clip. */
  #beginPath(): Bounds {
    this.#target();
    return this.#path;
  }

  #paintPath(): void {
    const stretch = this.#target();
    stretch.paintsPaths = true;
    stretch.bounds.join(this.#path);
    this.#path.clear();
    this.#finishStep();
  }

  #finishStep(): void {
    const step = this.#step;
    this.#step = undefined;
    if (!step || step.marked) return;
    step.end = this.#lexer.end;
    if (step.paintsPaths || step.showsText || step.drawsXObject) this.stretches.push(step);
  }

  #showText(stretch: Stretch): void {
    const glyph = this.#glyph;
    this.#state.boundGlyph(glyph);
    stretch.showsText = true;
    stretch.bounds.join(glyph);
    let line = stretch.lines.at(-1);
    if (!line || !continues(line, glyph)) stretch.lines.push((line = new Bounds()));
    line.join(glyph);
  }

  #draw(): void {
    const stretch = this.#target();
    stretch.drawsXObject = true;
    this.#state.coverRectangle(stretch.bounds, [0, 0, 1, 1]);
    this.drawings.push({ name: this.#name.slice(1), matrix: this.#state.matrix, stretch });
    this.#finishStep();
  }

  #beginSequence(): void {
    this.#depth += 1;
    this.#part += 1;
    if (this.#depth > 1) return;
    this.#step = undefined;
    this.#sequence = this.#stretch(this.#name === '/MCID' ? this.#operands[0] : undefined, true);
    this.stretches.push(this.#sequence);
  }

  #endSequence(): void {
    this.#depth -= 1;
    this.#part += 1;
    if (this.#depth > 0 || !this.#sequence) return;
    this.#sequence.end = this.#lexer.end;
    this.#sequence = undefined;
    this.#step = undefined;
  }

  #stretch(mcid: number | undefined, marked: boolean): Stretch {
    return {
      start: this.#operandsStart,
      bodyStart: marked ? this.#lexer.end : this.#operandsStart,
      end: this.#lexer.end,
      marked,
      mcid,
      part: this.#part,
      showsText: false,
      paintsPaths: false,
      drawsXObject: false,
      drawsMarkedForm: false,
      bounds: new Bounds(),
      lines: [],
    };
  }
}

/** True when a glyph goes on with a line: beside it and not below. */
function continues(line: Bounds, glyph: Bounds): boolean {
  const middle = (glyph.bottom + glyph.top) / 2;
  return middle > line.bottom && middle < line.top && glyph.left >= line.left;
}
