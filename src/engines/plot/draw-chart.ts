import type { Element, ElementContent } from 'hast';
import type { ChartPicture } from '../../model/chart-picture.ts';
import { drawAxes } from './draw-axes.ts';
import { drawBars } from './draw-bars.ts';
import { drawKeys } from './draw-keys.ts';
import { drawPoints } from './draw-points.ts';
import { extentsOf } from './extents.ts';
import { layOut, type PlacedText } from './layout.ts';
import { onePath } from './one-path.ts';
import type { PlotTools } from './plot-tools.ts';
import { withRaisedDigits } from './raised-digits.ts';
import { scalesOf } from './scales.ts';
import { sizes } from './sizes.ts';

/**
 * A chart in one of the languages in which it is drawn (`all`), as an `svg` element: axes and words hidden from who cannot see them, then its marks, each with its name and a link
 * to its row. Nothing in it is measured by a browser, and nothing depends on what was drawn before.
 */
export function drawChart(picture: ChartPicture, all: readonly ChartPicture[], tools: PlotTools): Element {
  const layout = layOut(picture, extentsOf(all, tools.measure), tools.measure);
  const keys = drawKeys(picture, layout.height + 10, tools);
  const total = { kind: picture.width, width: layout.width, height: layout.height };
  const isBar = picture.mark === 'bar';
  const drawn = layout.frames.map((frame) => {
    const scales = scalesOf(frame, isBar, tools);
    const axes = drawAxes(frame, scales, total, tools);
    return {
      axes,
      ...(isBar ? drawBars(frame, scales, tools) : drawPoints(frame, scales, picture.mark, tools)),
    };
  });
  const height = Math.ceil(layout.height + (keys.texts.length > 0 ? 10 + keys.height : 0));
  const words = [...layout.texts, ...keys.texts].map(text);
  return element('svg', { viewBox: `0 0 ${layout.width} ${height}`, className: ['chart'], ...inherited }, [
    hidden([...drawn.flatMap(({ axes, behind }) => [...axes, ...behind]), ...words, ...keys.signs]),
    element(
      'g',
      solid,
      drawn.flatMap(({ marks }) => marks.map(namedMark)),
    ),
    hidden(drawn.flatMap(({ texts }) => texts)),
  ]);
}

/** What Plot leaves to the root of its own pictures. */
const inherited = { fill: 'currentColor', fontSize: String(sizes.text), textAnchor: 'middle' };

/** The outline of marks that are not open. */
const solid: Element['properties'] = { strokeWidth: '0.7', stroke: '#000000' };

function hidden(children: readonly ElementContent[]): Element {
  return element('g', { ariaHidden: 'true' }, onePath(children.map(nameless)).map(withRaisedDigits));
}

/** Without the English names that Plot gives to its groups, and without the size that all words have. */
function nameless(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { ariaLabel: _name, fontSize, ...properties } = node.properties;
  const own = fontSize === undefined || fontSize === inherited.fontSize ? {} : { fontSize };
  return {
    ...node,
    properties: { ...properties, ...own },
    children: node.children.map(nameless).map(withRaisedDigits),
  };
}

/** A mark's name moves to its link as a title, which is also shown to who points there. */
function namedMark(mark: Element): Element {
  const shape = mark.tagName === 'a' ? (mark.children[0] as Element) : mark;
  const name = String(shape.properties['ariaLabel'] ?? '');
  const { ariaLabel: _name, ...drawn } = shape.properties;
  const looks = Object.fromEntries(Object.entries(drawn).filter(([key, value]) => value !== solid[key]));
  const title = element('title', {}, [{ type: 'text', value: name }]);
  if (mark.tagName !== 'a') return element(mark.tagName, looks, [title]);
  return element('a', mark.properties, [title, element(shape.tagName, looks, [])]);
}

function text({ x, y, lines, anchor, size, bold, upward }: PlacedText): Element {
  const turned = upward ? { transform: `translate(${at(x)},${at(y)}) rotate(-90)` } : {};
  return element(
    'text',
    {
      ...(upward ? turned : { x: at(x), y: at(y) }),
      dy: '0.35em',
      textAnchor: anchor,
      ...(size !== sizes.text && { fontSize: String(size) }),
      ...(bold && { fontWeight: '700' }),
    },
    lines.length === 1
      ? [{ type: 'text', value: lines[0]! }]
      : lines.map((line, index) =>
          element('tspan', { x: upward ? '0' : at(x), ...(index > 0 && { dy: `${sizes.line}` }) }, [
            { type: 'text', value: line },
          ]),
        ),
  );
}

function at(value: number): string {
  return String(Number(value.toFixed(2)));
}

function element(tagName: string, properties: Element['properties'], children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
