/** A transformation matrix `[a b c d e f]` (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that does `inner` first and `outer` after it. */
export function multiplied(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** A box that grows around points. Empty until the first point. */
export class Bounds {
  left = Infinity;
  bottom = Infinity;
  right = -Infinity;
  top = -Infinity;

  /** Takes in a point given in the matrix's space. */
  add(x: number, y: number, matrix: Matrix): void {
    const [a, b, c, d, e, f] = matrix;
    this.include(a * x + c * y + e, b * x + d * y + f);
  }

  include(x: number, y: number): void {
    if (x < this.left) this.left = x;
    if (x > this.right) this.right = x;
    if (y < this.bottom) this.bottom = y;
    if (y > this.top) this.top = y;
  }

  join(other: Bounds): void {
    if (other.isEmpty()) return;
    this.include(other.left, other.bottom);
    this.include(other.right, other.top);
  }

  clear(): void {
    this.left = this.bottom = Infinity;
    this.right = this.top = -Infinity;
  }

  isEmpty(): boolean {
    return this.left > this.right;
  }
}
