import type { ElementContent } from 'hast';
import type { ChartPicture, PictureMark } from '../../model/chart-picture.ts';
import { dots, inPlace } from './draw-points.ts';
import type { PlacedText } from './layout.ts';
import { markColors } from './looks.ts';
import type { PlotTools } from './plot-tools.ts';
import type { Sign } from './signs.ts';
import { textWidth, wrapText } from './measured-text.ts';
import { sizes } from './sizes.ts';

/** What the looks of marks stand for, below a chart. */
export interface DrawnKeys {
  readonly signs: readonly ElementContent[];
  readonly texts: readonly PlacedText[];
  readonly height: number;
}

/** A sign and its words, that stand together. */
interface Entry {
  readonly sign: Partial<PictureMark> | 'line' | undefined;
  readonly fill?: string;
  readonly words: string;
}

const rowHeight = 15;
/** Room for a sign before its words, and between one entry and the next. */
const signRoom = 17;
const entryGap = 12;

/** Keys, each from a new line on, with their entries aligned where they go on; then notes. */
export function drawKeys(picture: ChartPicture, top: number, tools: PlotTools): DrawnKeys {
  const width = sizes[picture.width];
  const signs: Sign[] = [];
  const squares: { x: number; y: number; fill: string }[] = [];
  const lines: { x: number; y: number }[] = [];
  const texts: PlacedText[] = [];
  let y = top + rowHeight / 2;
  const write = (x: number, words: string, bold = false) =>
    texts.push({ x, y, lines: [words], anchor: 'start', size: sizes.text, ...(bold && { bold }) });

  const rows = [
    ...picture.keys.map(({ title, by, entries }) => ({
      title,
      entries: entries.map((words, index): Entry => {
        if (picture.mark === 'bar') return { sign: undefined, fill: markColors[index]!, words };
        const looks = by === 'color' ? { color: index, shape: 0 } : { color: by === 'both' ? index : -1, shape: index };
        return { sign: looks, words };
      }),
    })),
    ...picture.notes.map(({ sign, words }) => ({
      title: '',
      entries: [{ sign: signOf(sign), words }] as Entry[],
    })),
  ];
  for (const { title, entries } of rows) {
    const indent = title === '' ? 0 : Math.ceil(textWidth(title, sizes.text, tools.measure, 700)) + entryGap;
    if (title !== '') write(0, title, true);
    let x = indent;
    for (const { sign, fill, words } of entries) {
      const before = sign === undefined && fill === undefined ? 0 : sign === 'line' ? signRoom + 9 : signRoom;
      const wide = before + textWidth(words, sizes.text, tools.measure);
      if (x > indent && x + wide > width) {
        x = indent;
        y += rowHeight;
      }
      if (sign === 'line') lines.push({ x, y });
      else if (sign) signs.push({ x: x + 7, y, isFirst: true, mark: markLike(sign) });
      else if (fill !== undefined) squares.push({ x, y, fill });
      const [first = '', ...more] = wrapText(words, sizes.text, width - x - before, tools.measure);
      write(x + before, first);
      for (const line of more) {
        y += rowHeight - 3;
        write(x + before, line);
      }
      x += wide + entryGap;
    }
    y += rowHeight;
  }
  return { signs: drawSigns(signs, squares, lines, tools), texts, height: y - top };
}

function signOf(sign: ChartPicture['notes'][number]['sign']): Entry['sign'] {
  if (sign === 'joined') return 'line';
  return sign === 'open' ? { color: 6, shape: 0, open: true } : undefined;
}

function markLike(looks: Partial<PictureMark>): PictureMark {
  return { x: {}, y: {}, color: 0, shape: 0, open: false, series: '', text: '', name: '', ...looks };
}

function drawSigns(
  signs: readonly Sign[],
  squares: readonly { x: number; y: number; fill: string }[],
  lines: readonly { x: number; y: number }[],
  tools: PlotTools,
): ElementContent[] {
  const { Plot } = tools;
  const square = { x1: 'x', x2: ({ x }: { x: number }) => x + 9, y1: ({ y }: { y: number }) => y - 4.5 };
  return inPlace(tools, [
    Plot.rect([...squares], {
      ...square,
      y2: ({ y }: { y: number }) => y + 4.5,
      fill: 'fill',
      stroke: '#000000',
      strokeWidth: 0.7,
    }),
    Plot.link([...lines], { x1: 'x', x2: ({ x }) => x + 18, y1: 'y', y2: 'y', strokeWidth: 0.8, strokeOpacity: 0.55 }),
    dots(
      Plot,
      signs.filter(({ mark }) => mark.color >= 0),
    ),
    dots(
      Plot,
      signs.filter(({ mark }) => mark.color < 0),
      { fill: '#c8c8c8', stroke: '#000000' },
    ),
  ]);
}
