/** A place in the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Points of marks, of which those at one place are moved side by side, `step` apart or closer, so that none of them passes a
 * mark at another place: whatever was left of another stays so.
 */
export function sideBySide(points: readonly Point[], step: number): Point[] {
  const places = new Map<string, number[]>();
  points.forEach(({ x, y }, index) => {
    const key = `${x.toFixed(3)} ${y.toFixed(3)}`;
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  const xs = [...new Set(points.map(({ x }) => Number(x.toFixed(3))))].sort((a, b) => a - b);
  const positions = new Map(xs.map((x, index) => [x, index]));
  const moved = [...points];
  for (const indices of places.values()) {
    const { x, y } = points[indices[0]!]!;
    const at = positions.get(Number(x.toFixed(3)))!;
    const room = Math.min(
      ...[xs[at - 1], xs[at + 1]].map((next) => (next === undefined ? Infinity : Math.abs(next - x))),
    );
    const apart = Math.min(step, (room * 0.95) / Math.max(1, indices.length - 1));
    indices.forEach((index, position) => {
      moved[index] = { x: x + (position - (indices.length - 1) / 2) * apart, y };
    });
  }
  return moved;
}
