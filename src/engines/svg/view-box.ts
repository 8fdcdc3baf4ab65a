/** The part of the plane that a drawing shows, in its own units. */
export interface ViewBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What `viewBox` says; nothing where it is not four numbers, the last two of them a size. */
export function viewBoxIn(value: unknown): ViewBox | undefined {
  const numbers = String(value ?? '')
    .trim()
    .split(/\s*,\s*|\s+/)
    .map((number) => (number === '' ? Number.NaN : Number(number)));
  const [left, top, width, height] = numbers as [number, number, number, number];
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0
    ? { left, top, width, height }
    : undefined;
}
