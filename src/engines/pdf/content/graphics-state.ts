import { identity, multiplied, type Bounds, type Matrix } from './geometry.ts';

/** What of the graphics state decides where something is painted (ISO 32000-1, 8.4 and 9.4). */
export class GraphicsState {
  #matrix: Matrix;
  readonly #saved: Matrix[] = [];
  /** From text space to the page's, as `BT` and `Tm` set it up; its origin moves with `Td`. */
  #text: Matrix = identity;
  /** The origin of the line of text, in the page's space. */
  #x = 0;
  #y = 0;
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
        this.#beginText(identity);
        break;
      case 'Tf':
        this.#fontSize = operands[0] ?? 0;
        break;
      case 'Tm':
        this.#beginText(matrixOf(operands));
        break;
      case 'Td': {
        // One for each glyph of a Chinese page.
        const [right = 0, up = 0] = operands;
        const [a, b, c, d] = this.#text;
        this.#x += right * a + up * c;
        this.#y += right * b + up * d;
        break;
      }
    }
  }

  #beginText(matrix: Matrix): void {
    this.#text = multiplied(matrix, this.#matrix);
    [, , , , this.#x, this.#y] = this.#text;
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

  /** Makes the bounds those of one glyph at the text position: an em wide, from a fifth below the line to four above. */
  boundGlyph(bounds: Bounds): void {
    const [a, b, c, d] = this.#text;
    const em = this.#fontSize;
    bounds.clear();
    bounds.include(this.#x - 0.2 * em * c, this.#y - 0.2 * em * d);
    bounds.include(this.#x + em * a + 0.8 * em * c, this.#y + em * b + 0.8 * em * d);
  }
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}
