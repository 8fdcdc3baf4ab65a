import type { AxisPosition, PictureMark } from '../../model/chart-picture.ts';
import { elementsOf } from './from-dom.ts';
import type { ChartFrame } from './layout.ts';
import { markColors } from './looks.ts';
import { inPlace } from './draw-points.ts';
import type { DrawnMarks } from './drawn-marks.ts';
import type { PlotTools } from './plot-tools.ts';
import type { FrameScales } from './scales.ts';
import { textWidth } from './measured-text.ts';
import { sizes } from './sizes.ts';

/** How much of its place a bar takes. */
const thickness = 0.68;

/** Bars from end to end of what they count, with the count behind them. */
export function drawBars(frame: ChartFrame, { x, y }: FrameScales, tools: PlotTools): DrawnMarks {
  const { Plot } = tools;
  const isAcross = frame.strip.y.scale === 'terms';
  const ends = ({ low = 0, high = 0 }: AxisPosition, isWord: boolean): [number, number] =>
    isWord ? [low - thickness / 2, high + thickness / 2] : [low, high];
  const bars = frame.strip.marks.map((mark) => {
    const [x1, x2] = ends(mark.x, !isAcross).map(x.apply);
    const [y1, y2] = ends(mark.y, isAcross).map(y.apply);
    return { mark, x1: x1!, x2: x2!, y1: y1!, y2: y2! };
  });
  const [group] = elementsOf(
    inPlace(tools, [
      Plot.rect(bars, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        fill: ({ mark }: { mark: PictureMark }) => markColors[mark.color]!,
        // As channels, since what holds for all stays with the group.
        stroke: () => '#000000',
        strokeWidth: () => 0.7,
        ariaLabel: ({ mark }: { mark: PictureMark }) => mark.name,
      }),
    ]),
  );
  const texts = bars.map(({ mark, x2, y1, y2, x1 }) => ({
    text: mark.text,
    x: isAcross ? x2 + 4 + textWidth(mark.text, sizes.text, tools.measure) / 2 : (x1 + x2) / 2,
    y: isAcross ? (y1 + y2) / 2 : y2 - 4 - sizes.text / 2,
  }));
  return {
    behind: [],
    marks: elementsOf(group?.children ?? []),
    texts: inPlace(tools, [Plot.text(texts, { x: 'x', y: 'y', text: 'text', fontSize: sizes.text })]),
  };
}
