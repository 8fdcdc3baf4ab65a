import type { Element, Properties } from 'hast';
import { lengthIn } from './lengths.ts';
import { compose, identity, transformIn, type Matrix } from './transform.ts';
import { viewBoxIn, type ViewBox } from './view-box.ts';

/** Where a drawing wants a label, as far as its attributes say. */
export interface LabelPlace {
  readonly key: string;
  readonly element: Element;
  /** Where its first line stands, in its own units. */
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly letterSpacing: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** From its own units to those of the drawing. */
  readonly matrix: Matrix;
  /**
   * Widest line in its own units: what the drawing says, else what is left to the drawing's edge; nothing for a text that
   * is turned.
   */
  readonly width: number | undefined;
  /** How many lines the label may take. */
  readonly lines: number;
  /** Whether its lines stand around `y` or begin there. */
  readonly centered: boolean;
}

/** What a text inherits of the elements around it. */
type Inherited = Pick<LabelPlace, 'x' | 'y' | 'fontSize' | 'fontWeight' | 'letterSpacing' | 'anchor' | 'matrix'>;

/** The size of a text that no element gives one. */
const usualSize = 16;

/** The places of a drawing's labels, in reading order, with what they inherit of the groups around them. */
export function labelPlaces(svg: Element): LabelPlace[] {
  const found: LabelPlace[] = [];
  const shown = viewBoxIn(svg.properties['viewBox']);
  const walk = (element: Element, above: Inherited): void => {
    const own = inheritedFrom(element, above, shown);
    const { dataLabel, dataWidth, dataLines, dataCentered } = element.properties;
    if (typeof dataLabel === 'string') {
      found.push({
        key: dataLabel,
        element,
        ...own,
        width: numberIn(dataWidth) ?? (shown && roomIn(shown, own)),
        lines: numberIn(dataLines) ?? 1,
        centered: dataCentered !== undefined,
      });
    }
    for (const child of element.children) if (child.type === 'element') walk(child, own);
  };
  walk(svg, { x: 0, y: 0, fontSize: usualSize, fontWeight: 400, letterSpacing: 0, anchor: 'start', matrix: identity });
  return found;
}

function inheritedFrom({ tagName, properties }: Element, above: Inherited, shown?: ViewBox): Inherited {
  const { transform, fontSize: written, fontWeight, letterSpacing, textAnchor, x, y, dx, dy } = properties;
  const fontSize = lengthIn(written, above.fontSize, above.fontSize) ?? above.fontSize;
  const place = (own: unknown, moved: unknown, whole: number | undefined, before: number): number =>
    (lengthIn(own, fontSize, whole) ?? before) + (lengthIn(moved, fontSize, whole) ?? 0);
  // A piece of a text stands where the text does, unless it says otherwise.
  const around = tagName === 'tspan' ? above : { x: 0, y: 0 };
  return {
    x: place(x, dx, shown?.width, around.x),
    y: place(y, dy, shown?.height, around.y),
    fontSize,
    fontWeight: weightIn(fontWeight) ?? above.fontWeight,
    letterSpacing: spacingIn(letterSpacing, fontSize) ?? above.letterSpacing,
    anchor: anchorIn(textAnchor) ?? above.anchor,
    matrix: compose(above.matrix, transformIn(String(transform ?? '')) ?? identity),
  };
}

/** From a text to the edge of a drawing, in the text's units. */
function roomIn({ left, width }: ViewBox, { x, anchor, matrix }: Inherited): number | undefined {
  const [across, turned, skewed, , moved] = matrix;
  if (across <= 0 || turned !== 0 || skewed !== 0) return undefined;
  const [before, after] = [x - (left - moved) / across, (left + width - moved) / across - x];
  return anchor === 'start' ? after : anchor === 'end' ? before : 2 * Math.min(before, after);
}

function numberIn(value: Properties[string]): number | undefined {
  const number = Number.parseFloat(String(value ?? ''));
  return Number.isFinite(number) ? number : undefined;
}

function weightIn(value: unknown): number | undefined {
  return value === 'bold' || value === 'bolder' ? 700 : value === 'normal' ? 400 : lengthIn(value, 1);
}

function spacingIn(value: unknown, fontSize: number): number | undefined {
  return value === 'normal' ? 0 : lengthIn(value, fontSize, fontSize);
}

function anchorIn(value: unknown): LabelPlace['anchor'] | undefined {
  return value === 'start' || value === 'middle' || value === 'end' ? value : undefined;
}
