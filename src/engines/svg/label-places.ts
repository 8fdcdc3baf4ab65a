import type { Element } from 'hast';

/** Where a drawing wants a label, as far as its attributes say. */
export interface LabelPlace {
  readonly key: string;
  readonly element: Element;
  readonly x: number;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /**
   * Widest line in the drawing's units: what the drawing says, else what is left to its edge; nothing for a text that is
   * moved, turned or scaled.
   */
  readonly width: number | undefined;
  /** How many lines the label may take. */
  readonly lines: number;
  /** Whether its lines stand around `y` or begin there. */
  readonly centered: boolean;
}

/** What a text inherits of the elements around it. */
interface Inherited {
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly anchor: LabelPlace['anchor'];
  /** True under a `transform`. */
  readonly moved: boolean;
}

/** The size of a text that no element gives one. */
const usualSize = 16;

/** The places of a drawing's labels, in reading order, with what they inherit of the groups around them. */
export function labelPlaces(svg: Element): LabelPlace[] {
  const found: LabelPlace[] = [];
  const [left = 0, , across = 0] = String(svg.properties['viewBox'] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const roomAt = (x: number, anchor: LabelPlace['anchor']): number => {
    const [before, after] = [x - left, left + across - x];
    return anchor === 'start' ? after : anchor === 'end' ? before : 2 * Math.min(before, after);
  };
  const walk = (element: Element, above: Inherited): void => {
    const { properties, children } = element;
    const own: Inherited = {
      fontSize: numberIn(properties['fontSize']) ?? above.fontSize,
      fontWeight: weightIn(properties['fontWeight']) ?? above.fontWeight,
      anchor: anchorIn(properties['textAnchor']) ?? above.anchor,
      moved: above.moved || properties['transform'] !== undefined,
    };
    const { dataLabel, dataWidth, dataLines, dataCentered } = properties;
    if (typeof dataLabel === 'string') {
      const { moved, ...look } = own;
      const x = numberIn(properties['x']) ?? 0;
      found.push({
        key: dataLabel,
        element,
        x,
        ...look,
        width: numberIn(dataWidth) ?? (moved ? undefined : roomAt(x, own.anchor)),
        lines: Math.max(1, Math.floor(numberIn(dataLines) ?? 1)),
        centered: dataCentered !== undefined,
      });
    }
    for (const child of children) if (child.type === 'element') walk(child, own);
  };
  walk(svg, { fontSize: usualSize, fontWeight: 400, anchor: 'start', moved: false });
  return found;
}

function numberIn(value: unknown): number | undefined {
  const number = Number.parseFloat(String(value ?? ''));
  return Number.isFinite(number) ? number : undefined;
}

function weightIn(value: unknown): number | undefined {
  return value === 'bold' ? 700 : value === 'normal' ? 400 : numberIn(value);
}

function anchorIn(value: unknown): LabelPlace['anchor'] | undefined {
  return value === 'start' || value === 'middle' || value === 'end' ? value : undefined;
}
