/** A map of the plane, as SVG’s `matrix(a b c d e f)`: x becomes ax + cy + e, and y becomes bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Leaves everything where it is. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The inner map, then the outer one. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function move([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** What a `transform` attribute says (SVG 1.1, 7.6); nothing where it cannot be read. */
export function transformIn(value: string): Matrix | undefined {
  const step = /\s*([a-zA-Z]+)\s*\(([^()]*)\)\s*,?/y;
  let matrix = identity;
  while (step.lastIndex < value.trimEnd().length) {
    const match = step.exec(value);
    const next = match && stepIn(match[1]!, numbersIn(match[2]!));
    if (!next) return undefined;
    matrix = compose(matrix, next);
  }
  return matrix;
}

function stepIn(name: string, numbers: readonly number[]): Matrix | undefined {
  const [one = 0, two, three] = numbers;
  const has = (...counts: readonly number[]): boolean =>
    counts.includes(numbers.length) && numbers.every(Number.isFinite);
  switch (name) {
    case 'translate':
      return has(1, 2) ? [1, 0, 0, 1, one, two ?? 0] : undefined;
    case 'scale':
      return has(1, 2) ? [one, 0, 0, two ?? one, 0, 0] : undefined;
    case 'rotate':
      return has(1, 3) ? turned(one, { x: two ?? 0, y: three ?? 0 }) : undefined;
    case 'skewX':
      return has(1) ? [1, 0, Math.tan(radians(one)), 1, 0, 0] : undefined;
    case 'skewY':
      return has(1) ? [1, Math.tan(radians(one)), 0, 1, 0, 0] : undefined;
    case 'matrix':
      return has(6) ? (numbers as unknown as Matrix) : undefined;
    default:
      return undefined;
  }
}

function turned(degrees: number, { x, y }: Point): Matrix {
  const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
  return compose([1, 0, 0, 1, x, y], compose([cos, sin, -sin, cos, 0, 0], [1, 0, 0, 1, -x, -y]));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Numbers with or without something between them: `1 0 0 1-5.5.5`. */
function numbersIn(list: string): number[] {
  const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
  return /[^\s,]/.test(list.replaceAll(number, ''))
    ? []
    : Array.from(list.matchAll(number), ([digits]) => Number(digits));
}
