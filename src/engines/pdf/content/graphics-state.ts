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

  /** Does what an operator does to the state; operators that change nothing of it are passed over. */
  apply(operator: string, operands: readonly number[]): void {
    switch (operator) {
      case 'q':
        this.#saved.push(this.#matrix);
        break;
      case 'Q':
        this.#matrix = this.#saved.pop() ?? this.#matrix;
        break;
      case 'cm':
        this.#matrix = multiplied(matrixOf(operands), this.#matrix);
        break;
      case 'BT':
        this.#line = identity;
        break;
      case 'Tf':
        this.#fontSize = operands[0] ?? 0;
        break;
      case 'Tm':
        this.#line = matrixOf(operands);
        break;
      case 'Td':
        this.#line = multiplied([1, 0, 0, 1, operands[0] ?? 0, operands[1] ?? 0], this.#line);
        break;
    }
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
