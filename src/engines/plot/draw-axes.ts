import type { ElementContent } from 'hast';
import type { PictureAxis } from '../../model/chart-picture.ts';
import type { FigureWidth } from '../../model/figure.ts';
import { ticksRoom, tickText } from './extents.ts';
import type { ChartFrame } from './layout.ts';
import { plotted, type PlotTools } from './plot-tools.ts';
import type { FrameScales } from './scales.ts';
import { sizes } from './sizes.ts';

/** The grid, the frame, and the axes of a frame, as far as it names them. */
export function drawAxes(
  frame: ChartFrame,
  scales: FrameScales,
  total: { readonly kind: FigureWidth; readonly width: number; readonly height: number },
  tools: PlotTools,
): ElementContent[] {
  const { Plot } = tools;
  const { left, top, width, height, x, strip } = frame;
  const at = ({ ticks }: PictureAxis) => ticks.map((tick) => tick.at);
  const text = (axis: PictureAxis, room: number) => {
    const words = new Map(axis.ticks.map((tick) => [tick.at, tickText(axis, tick.text, room, tools.measure)]));
    return (value: number) => words.get(value) ?? '';
  };
  const written = { fontSize: sizes.text, tickSize: sizes.tick, label: null, stroke: 'currentColor', strokeWidth: 0.7 };
  const grid = { stroke: 'currentColor', strokeOpacity: 0.14, strokeWidth: 0.6 };
  const isNamed = x.ticks.some((tick) => tick.text !== '');
  return plotted(tools, {
    width: total.width,
    height: total.height,
    axis: null,
    marginLeft: left,
    marginTop: top,
    marginRight: total.width - left - width,
    marginBottom: total.height - top - height,
    x: scales.x.options,
    y: scales.y.options,
    marks: [
      ...(x.scale === 'terms' ? [] : [Plot.gridX(at(x), grid)]),
      Plot.gridY(at(strip.y), grid),
      Plot.frame({ stroke: 'currentColor', strokeWidth: 0.7, strokeOpacity: frame.beside === undefined ? 1 : 0.45 }),
      ...(frame.namesX && isNamed
        ? [Plot.axisX(at(x), { ...written, anchor: 'bottom', text: text(x, width / x.ticks.length), lineHeight: 1.2 })]
        : []),
      ...(frame.namesY
        ? [
            Plot.axisY(at(strip.y), {
              ...written,
              anchor: 'left',
              text: text(strip.y, ticksRoom(total.kind)),
              lineHeight: 1.2,
            }),
          ]
        : []),
    ],
  });
}
