import { identity, multiplied, type Bounds, type Matrix } from './geometry.ts';

/** What of the graphics state decides where something is painted (ISO 32000-1, 8.4 and 9.4). */
export class GraphicsState {
  #matrix: Matrix;
  readonly #saved: Matrix[] = [];
  #line: Matrix = identity;
  #fontSize = 0;

  constructor(matrix: Matrix) {
    this.#matrix = matrix;
  }

  get matrix(): Matrix {
    return this.#matrix;
  }

  save(): void {
    this.#saved.push(this.#matrix);
  }

  restore(): void {
    this.#matrix = this.#saved.pop() ?? this.#matrix;
  }

  transform(operands: readonly number[]): void {
    this.#matrix = multiplied(matrixOf(operands), this.#matrix);
  }

  beginText(): void {
    this.#line = identity;
  }

  setFontSize(size: number): void {
    this.#fontSize = size;
  }

  setTextMatrix(operands: readonly number[]): void {
    this.#line = matrixOf(operands);
  }

  moveText(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#line;
    this.#line = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }

  /** Takes the points of a path operator into the bounds. */
  coverPoints(bounds: Bounds, operands: readonly number[]): void {
    for (let at = 0; at + 1 < operands.length; at += 2) {
      bounds.add(operands[at] ?? 0, operands[at + 1] ?? 0, this.#matrix);
    }
  }

  coverRectangle(bounds: Bounds, [x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    bounds.add(x, y, this.#matrix);
    bounds.add(x + width, y + height, this.#matrix);
  }

  /** Takes one glyph at the text position into the bounds: an em wide, from a fifth below the line to four above. */
  coverGlyph(bounds: Bounds): void {
    const matrix = multiplied(this.#line, this.#matrix);
    bounds.add(0, -0.2 * this.#fontSize, matrix);
    bounds.add(this.#fontSize, 0.8 * this.#fontSize, matrix);
  }
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}
