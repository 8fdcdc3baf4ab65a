import type { Point } from './side-by-side.ts';

/** A rectangle by its middle and half its size. */
export interface Box extends Point {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** What labels have to keep clear of. */
export interface Surroundings {
  /** Marks, of which the first bear the labels, in their order. */
  readonly marks: readonly Box[];
  /** Lines between marks, which a label crosses only where nothing else is left. */
  readonly lines: readonly (readonly [Point, Point])[];
  readonly bounds: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** How often each label may look for a better place. */
const rounds = 12;

/**
 * Where the middle of each label stands, or nothing where it would cover a mark or another label wherever it stood. Each
 * looks for a place around its mark in turn, until none can do better: the same marks always get the same places.
 */
export function placeLabels(
  labels: readonly { readonly width: number; readonly height: number }[],
  around: Surroundings,
): (Point | undefined)[] {
  const choices = labels.map(({ width, height }, index) => {
    if (width === 0) return [];
    const boxes = candidates(around.marks[index]!, width / 2, height / 2);
    return boxes.map((box, rank) => ({ box, cost: rank * 0.15 + costAlone(box, around) }));
  });
  const chosen = choices.map((own) => best(own, () => 0));
  for (let round = 0; round < rounds; round += 1) {
    let changed = false;
    choices.forEach((own, index) => {
      const others = chosen.filter((_, other) => other !== index);
      const better = best(own, (box) =>
        others.reduce((sum, other) => sum + (other ? overlap(roomy(box), other.box) * 6 : 0), 0),
      );
      changed ||= better !== chosen[index];
      chosen[index] = better;
    });
    if (!changed) break;
  }
  return chosen.map((choice, index) => {
    if (!choice) return undefined;
    const covers =
      around.marks.some((mark) => overlap(choice.box, mark) > 2) ||
      chosen.some((other, at) => at < index && other && overlap(choice.box, other.box) > 2);
    return covers ? undefined : { x: choice.box.x, y: choice.box.y };
  });
}

interface Choice {
  readonly box: Box;
  readonly cost: number;
}

function best(choices: readonly Choice[], more: (box: Box) => number): Choice | undefined {
  let found: Choice | undefined;
  let least = Infinity;
  for (const choice of choices) {
    const cost = choice.cost + more(choice.box);
    if (cost < least - 1e-9) [found, least] = [choice, cost];
  }
  return found;
}

/** Places around a mark, the likelier first: beside, above, below, then farther out. */
function candidates(mark: Box, halfWidth: number, halfHeight: number): Box[] {
  const { x, y } = mark;
  return [1.5, 6, 11, 16].flatMap((gap) => {
    const dx = mark.halfWidth + gap + halfWidth;
    const dy = mark.halfHeight + gap + halfHeight;
    const slant = 0.72;
    return [
      [dx, 0],
      [-dx, 0],
      [0, -dy],
      [0, dy],
      [dx * slant, -dy * slant],
      [dx * slant, dy * slant],
      [-dx * slant, -dy * slant],
      [-dx * slant, dy * slant],
      [halfWidth * 0.6, -dy],
      [-halfWidth * 0.6, -dy],
      [halfWidth * 0.6, dy],
      [-halfWidth * 0.6, dy],
    ].map(([right, down]) => ({ x: x + right!, y: y + down!, halfWidth, halfHeight }));
  });
}

function costAlone(box: Box, { marks, lines, bounds }: Surroundings): number {
  const outside =
    Math.max(0, bounds.left - (box.x - box.halfWidth)) +
    Math.max(0, box.x + box.halfWidth - bounds.right) +
    Math.max(0, bounds.top - (box.y - box.halfHeight)) +
    Math.max(0, box.y + box.halfHeight - bounds.bottom);
  const onMarks = marks.reduce((sum, mark) => sum + overlap(roomy(box), mark), 0);
  const onLines = lines.filter((line) => crosses(box, line)).length;
  return outside * 10 + onMarks * 10 + onLines * 0.8;
}

/** With room around it, so that two numbers are not read as one. */
function roomy(box: Box): Box {
  return { ...box, halfWidth: box.halfWidth + 1.5, halfHeight: box.halfHeight + 1 };
}

/** The area that two boxes share. */
function overlap(a: Box, b: Box): number {
  const width = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x);
  const height = a.halfHeight + b.halfHeight - Math.abs(a.y - b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether a line touches a box, by points along it. */
function crosses(box: Box, [from, to]: readonly [Point, Point]): boolean {
  if (Math.abs((from.x + to.x) / 2 - box.x) >= box.halfWidth + Math.abs(to.x - from.x) / 2) return false;
  if (Math.abs((from.y + to.y) / 2 - box.y) >= box.halfHeight + Math.abs(to.y - from.y) / 2) return false;
  const count = Math.max(2, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 3));
  for (let index = 0; index <= count; index += 1) {
    const share = index / count;
    const isInside =
      Math.abs(from.x + (to.x - from.x) * share - box.x) < box.halfWidth &&
      Math.abs(from.y + (to.y - from.y) * share - box.y) < box.halfHeight;
    if (isInside) return true;
  }
  return false;
}
