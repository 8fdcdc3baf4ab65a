import type { ChartPicture, PictureAxis } from '../../model/chart-picture.ts';
import type { FigureWidth } from '../../model/figure.ts';
import type { Measure } from '../../model/ports.ts';
import { textWidth, wrapText } from './measured-text.ts';
import { sizes } from './sizes.ts';

/** How much room the words around the frames of a chart take. */
export interface Extents {
  /** The names of strips, to the left of their ticks. */
  readonly names: number;
  /** What stands at the ticks of vertical axes. */
  readonly ticks: number;
  /** Each place beside the horizontal axis. */
  readonly beside: readonly number[];
  /** Lines at the horizontal axis's ticks, at places beside it, and of its name. */
  readonly tickLines: number;
  readonly besideLines: number;
  readonly titleLines: number;
}

/** The widest words that a place beside the axis, or the name of a strip, is made wide enough for. */
const besideMost = 100;
/** Room for two marks with their texts to either side. */
const besideLeast = 72;
const namesMost = 60;
/** The share of a picture's width that the words of a vertical axis may take. */
const ticksMost = 0.3;

/**
 * The room that a chart's words take in whichever of an article's languages takes more, so that all languages have their
 * marks at the same places.
 */
export function extentsOf(pictures: readonly ChartPicture[], measure: Measure): Extents {
  const all = pictures.map((picture) => extentsIn(picture, measure));
  const most = (of: (one: Extents) => number) => Math.ceil(Math.max(...all.map(of)));
  return {
    names: most(({ names }) => names),
    ticks: most(({ ticks }) => ticks),
    beside: all[0]!.beside.map((_, index) => most(({ beside }) => beside[index]!)),
    tickLines: most(({ tickLines }) => tickLines),
    besideLines: most(({ besideLines }) => besideLines),
    titleLines: most(({ titleLines }) => titleLines),
  };
}

function extentsIn(picture: ChartPicture, measure: Measure): Extents {
  const { x, beside, width } = picture;
  const axes = new Set(picture.panels.flatMap(({ strips }) => strips.map(({ y }) => y)));
  const wide = (lines: readonly string[]) => Math.max(0, ...lines.map((line) => textWidth(line, sizes.text, measure)));
  const room = ticksRoom(width);
  const ticksOf = ({ ticks, scale }: PictureAxis) =>
    ticks.flatMap(({ text }) => (scale === 'terms' ? wrapText(text, sizes.text, room - 4, measure) : text.split('\n')));
  const besideOf = ({ title, ticks }: PictureAxis) => {
    const words = wide(wrapText(title, sizes.text, besideMost / 2, measure)) + 4;
    const places = ticks.reduce((sum, { text }) => sum + Math.max(30, textWidth(text, sizes.text, measure) + 8), 0);
    return Math.max(besideLeast, Math.min(besideMost, words), places);
  };
  const besideLines = beside.map(
    (axis) =>
      linesOf(axis, Infinity, measure) +
      wrapText(axis.title, sizes.text, besideOf(axis) + sizes.gap - 2, measure).length,
  );
  return {
    names: axes.size > 1 ? Math.max(...[...axes].map((axis) => wide(stripName(axis, measure)))) : sizes.line,
    ticks: Math.max(...[...axes].map((axis) => wide(ticksOf(axis)))),
    beside: beside.map(besideOf),
    tickLines: linesOf(x, (sizes[width] - room) / x.ticks.length, measure),
    besideLines: Math.max(0, ...besideLines),
    titleLines: wrapText(x.title, sizes.text, sizes[width] * 0.6, measure).length,
  };
}

/** The room for the words at a tick of a vertical axis. */
export function ticksRoom(width: FigureWidth): number {
  return sizes[width] * ticksMost;
}

/** How many lines stand at the ticks of a horizontal axis, each with so much room. */
export function linesOf(axis: PictureAxis, room: number, measure: Measure): number {
  const texts = axis.ticks.map(({ text }) => tickText(axis, text, room, measure));
  return Math.max(0, ...texts.map((text) => (text === '' ? 0 : text.split('\n').length)));
}

/** The words at a place along an axis, in as many lines as they need to fit between their neighbors. */
export function tickText(axis: PictureAxis, text: string, room: number, measure: Measure): string {
  if (axis.scale !== 'terms') return text;
  return wrapText(text, sizes.text, room - 4, measure).join('\n');
}

/** The name of a strip, with its unit on a line of its own. */
export function stripName({ title }: PictureAxis, measure: Measure): string[] {
  const [, name = title, unit = ''] = /^(.*?)\s*([（(].*)$/.exec(title) ?? [];
  return [...wrapText(name, sizes.text, namesMost, measure), ...(unit === '' ? [] : [unit])];
}
