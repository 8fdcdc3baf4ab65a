import type { ChartPicture, PictureAxis, PicturePanel, PictureStrip } from '../../model/chart-picture.ts';
import type { Measure } from '../../model/ports.ts';
import { linesOf, stripName, type Extents } from './extents.ts';
import { wrapText } from './measured-text.ts';
import { sizes } from './sizes.ts';

/** A rectangle of the picture. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Marks over two axes. */
export interface ChartFrame extends Frame {
  readonly x: PictureAxis;
  readonly strip: PictureStrip;
  /** A place beside the axis; nothing for the axis itself. */
  readonly beside: number | undefined;
  /** Whether what stands on its axes is written out: to the left of the first, under the last. */
  readonly namesY: boolean;
  readonly namesX: boolean;
}

/** Words of the picture, by the middle of their first line, its start, or its end. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle';
  readonly size: number;
  readonly bold?: boolean;
  /** Turned by a quarter, to be read from below. */
  readonly upward?: boolean;
}

/** Where everything of a chart stands, but for its keys. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly ChartFrame[];
  readonly texts: readonly PlacedText[];
}

/** The axis, or a place beside it, across the picture. */
interface Column {
  readonly axis: PictureAxis;
  readonly left: number;
  readonly width: number;
  readonly beside: number | undefined;
}

const panelGap = 12;
const besideGap = 9;
const headHeight = 20;
/** Between what stands at a tick and the tick. */
const tickGap = 4;

/** Panels under one another, their strips under one another, places beside the axis to its right. */
export function layOut(picture: ChartPicture, extents: Extents, measure: Measure): ChartLayout {
  const columns = columnsOf(picture, extents);
  const [main] = columns;
  const stripped = new Set(picture.panels.flatMap(({ strips }) => strips.map(({ y }) => y))).size > 1;
  const frames: ChartFrame[] = [];
  const texts: PlacedText[] = [];
  const write = (x: number, y: number, lines: readonly string[], more: Partial<PlacedText> = {}) =>
    texts.push({ x, y, lines, anchor: 'middle', size: sizes.text, ...more });

  let top = 2;
  picture.panels.forEach((panel, index) => {
    const used = columns.filter(({ beside }) => beside === undefined || hasMarksAt(panel, beside));
    if (index > 0) top += panelGap;
    if (panel.title !== '') {
      write(0, top + 8, [panel.title], { anchor: 'start', size: sizes.head, bold: true });
      top += headHeight;
    }
    for (const strip of panel.strips) {
      const height = heightOf(strip.y, stripped, picture);
      const namesX = strip === panel.strips.at(-1);
      const middle = top + height / 2;
      const name = stripName(strip.y, measure);
      if (stripped) write(0, middle - ((name.length - 1) * sizes.line) / 2, name, { anchor: 'start' });
      else if (strip.y.title !== '') write(6, middle, [strip.y.title], { upward: true });
      for (const { axis, ...across } of used)
        frames.push({ ...across, top, height, x: axis, strip, namesY: across.beside === undefined, namesX });
      top += height + sizes.gap;
    }
    top -= sizes.gap;
    for (const { axis, left, width, beside } of used) {
      if (beside === undefined) continue;
      const y = top + sizes.tick + tickGap + 5 + linesOf(axis, width / axis.ticks.length, measure) * sizes.line;
      write(left + width / 2, y, wrapText(axis.title, sizes.text, width + sizes.gap - 2, measure));
    }
    const lines = Math.max(extents.tickLines, used.length > 1 ? extents.besideLines : 0);
    top += sizes.tick + tickGap + lines * sizes.line;
  });
  if (picture.x.title !== '') {
    write(main!.left + main!.width / 2, top + 10, wrapText(picture.x.title, sizes.text, main!.width, measure));
    top += 7 + extents.titleLines * sizes.line;
  }
  return { width: sizes[picture.width], height: Math.ceil(top), frames, texts };
}

function columnsOf({ x, beside, width }: ChartPicture, extents: Extents): Column[] {
  const left = extents.names + extents.ticks + sizes.tick + tickGap + 8;
  const right = sizes[width] - 4 - extents.beside.reduce((sum, one) => sum + one + besideGap, 0);
  let next = right + besideGap;
  return [
    { axis: x, left, width: right - left, beside: undefined },
    ...beside.map((axis, index) => {
      const column = { axis, left: next, width: extents.beside[index]!, beside: index };
      next += column.width + besideGap;
      return column;
    }),
  ];
}

function hasMarksAt({ strips }: PicturePanel, beside: number): boolean {
  return strips.some(({ marks }) => marks.some(({ x }) => x.beside === beside));
}

/** Log scales of one chart have powers of ten of one size. */
function heightOf(axis: PictureAxis, stripped: boolean, { width, mark }: ChartPicture): number {
  const [low, high] = axis.domain;
  if (axis.scale === 'terms') return axis.ticks.length * (mark === 'bar' ? 22 : 28);
  if (axis.scale === 'log') return Math.round(Math.max(stripped ? 40 : 150, Math.log10(high / low) * 48 + 22));
  return stripped ? 90 : width === 'page' ? 220 : 180;
}
