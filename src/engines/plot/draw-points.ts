import type { Element, ElementContent } from 'hast';
import type { ChartMark } from '../../model/chart.ts';
import { elementsOf } from './from-dom.ts';
import type { ChartFrame } from './layout.ts';
import { markColors, markShapes, openOutlines } from './looks.ts';
import { placeLabels, type Box } from './place-labels.ts';
import type { DrawnMarks } from './drawn-marks.ts';
import { plotted, type PlotTools } from './plot-tools.ts';
import type { FrameScales } from './scales.ts';
import type { Point } from './side-by-side.ts';
import { arcsOf, arcsOutline, seriesOf, signsOf, stretchesOf, type Sign } from './signs.ts';
import { textWidth } from './measured-text.ts';
import { sizes } from './sizes.ts';

type Plot = PlotTools['Plot'];

/** The looks of signs, for Plot. */
export function dots(Plot: Plot, signs: readonly Sign[], more: object = {}): ReturnType<Plot['dot']> {
  return Plot.dot(signs as Sign[], {
    x: 'x',
    y: 'y',
    r: sizes.radius,
    symbol: ({ mark }: Sign) => markShapes[mark.shape]!.name,
    fill: ({ mark }: Sign) => (mark.open ? '#ffffff' : markColors[mark.color]!),
    stroke: ({ mark }: Sign) => (mark.open ? openOutlines[mark.color]! : '#000000'),
    strokeWidth: ({ mark }: Sign) => (mark.open ? 1.8 : 0.7),
    ...more,
  });
}

/** The points of a frame: those at one place side by side, ranges from end to end, lines between marks of one series. */
export function drawPoints(frame: ChartFrame, scales: FrameScales, kind: ChartMark, tools: PlotTools): DrawnMarks {
  const { Plot } = tools;
  const signs = signsOf(
    frame.strip.marks.filter(({ x }) => x.beside === frame.beside),
    scales,
  );
  if (signs.length === 0) return { behind: [], marks: [], texts: [] };
  const firsts = signs.filter(({ isFirst }) => isFirst);
  const series = seriesOf(signs);
  const stretches = stretchesOf(signs, frame);
  const isLine = kind === 'line';
  const lines = isLine ? series : series.flatMap(arcsOf);
  const line = (own: readonly Point[], index: number) =>
    Plot.line(own as Point[], {
      x: 'x',
      y: 'y',
      stroke: openOutlines[series[index]![0]!.mark.color]!,
      strokeWidth: 1.5,
    });
  const arrow = (isOpen: boolean) =>
    Plot.arrow(
      stretches.filter((stretch) => stretch.isOpen === isOpen),
      {
        x1: ({ from }) => from.x,
        y1: ({ from }) => from.y,
        x2: ({ to }) => to.x,
        y2: ({ to }) => to.y,
        headLength: isOpen ? 8 : 0,
        strokeWidth: 1.2,
      },
    );
  const rest = signs.filter(({ isFirst }) => !isFirst);
  const labels = labelsOf(firsts, signs, lines, frame, tools);
  const behind = [
    ...(isLine ? [] : series.map(arcs)),
    ...inPlace(tools, [
      ...(isLine ? lines.map(line) : []),
      blanks(Plot, labels),
      arrow(false),
      arrow(true),
      dots(Plot, rest),
    ]),
  ];
  const named = {
    href: ({ mark }: Sign) => (mark.row === undefined ? null : `#${mark.row}`),
    ariaLabel: ({ mark }: Sign) => mark.name,
  };
  const [group] = elementsOf(inPlace(tools, [dots(Plot, firsts, named)]));
  return { behind, marks: elementsOf(group?.children ?? []), texts: inPlace(tools, [words(Plot, labels)]) };
}

/** What holds the marks of a series together. */
function arcs(series: readonly Sign[]): Element {
  const look = {
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '0.8',
    strokeOpacity: '0.6',
    strokeLineCap: 'round',
  };
  return { type: 'element', tagName: 'path', properties: { ...look, d: arcsOutline(series) }, children: [] };
}

/** Among more marks than these, words would find no room, and looking for it would take long. */
const mostLabels = 300;

/** Words beside a mark, and the room that they take. */
interface Label extends Box {
  readonly mark: Sign['mark'];
}

/** What is written beside marks, where there is room for it. */
function labelsOf(
  firsts: readonly Sign[],
  signs: readonly Sign[],
  lines: readonly (readonly Point[])[],
  { left, top, width, height }: ChartFrame,
  { measure }: PlotTools,
): Label[] {
  if (firsts.length > mostLabels) return [];
  const sizesOf = firsts.map(({ mark }) => ({
    width: textWidth(mark.text, sizes.text, measure),
    height: mark.text === '' ? 0 : sizes.text,
  }));
  const places = placeLabels(sizesOf, {
    marks: [...firsts, ...signs.filter(({ isFirst }) => !isFirst)].map(boxOf),
    lines: lines.flatMap((own) => own.slice(1).map((to, index) => [own[index]!, to] as const)),
    bounds: { left: left + 1, right: left + width - 1, top: top + 1, bottom: top + height - 1 },
  });
  return firsts.flatMap(({ mark }, index) => {
    const place = places[index];
    return place ? [{ ...place, mark, halfWidth: sizesOf[index]!.width / 2, halfHeight: sizes.text / 2 - 1 }] : [];
  });
}

/** White behind words, so that no line runs through them; an outline around letters would make them pictures in a PDF. */
function blanks(Plot: Plot, labels: readonly Label[]): ReturnType<Plot['rect']> {
  return Plot.rect(labels as Label[], {
    x1: ({ x, halfWidth }: Label) => x - halfWidth,
    x2: ({ x, halfWidth }: Label) => x + halfWidth,
    y1: ({ y, halfHeight }: Label) => y - halfHeight,
    y2: ({ y, halfHeight }: Label) => y + halfHeight,
    fill: '#ffffff',
  });
}

function words(Plot: Plot, labels: readonly Label[]): ReturnType<Plot['text']> {
  return Plot.text(labels as Label[], {
    x: 'x',
    y: 'y',
    text: ({ mark }: Label) => mark.text,
    fontSize: sizes.text,
    href: ({ mark }: Label) => (mark.reference === undefined ? null : `#ref-${mark.reference}`),
  });
}

/** The room that a sign takes. */
function boxOf({ x, y, mark }: Sign): Box {
  const { across, up } = markShapes[mark.shape]!;
  return { x, y, halfWidth: across * sizes.radius, halfHeight: up * sizes.radius };
}

type Marks = NonNullable<NonNullable<Parameters<Plot['plot']>[0]>['marks']>;

/** Marks whose places are those of the picture. */
export function inPlace(tools: PlotTools, marks: Marks): ElementContent[] {
  return plotted(tools, { x: { type: 'identity' }, y: { type: 'identity' }, axis: null, margin: 0, marks });
}
