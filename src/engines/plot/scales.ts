import type { AxisPosition, PictureAxis } from '../../model/chart-picture.ts';
import type { ChartFrame } from './layout.ts';
import type { PlotTools } from './plot-tools.ts';

/** An axis as Plot has it, and where its numbers stand in the picture. */
export interface FrameScale {
  readonly options: { type: 'linear' | 'log'; domain: number[]; range: number[]; label: null };
  readonly apply: (value: number) => number;
}

/** The scales of a frame. */
export interface FrameScales {
  readonly x: FrameScale;
  readonly y: FrameScale;
}

/** Room between the ends of a scale and the frame, so that no mark is cut. */
const inset = 13;

/** The two scales of a frame; words down the side are read from above. */
export function scalesOf(frame: ChartFrame, isBar: boolean, { Plot }: PlotTools): FrameScales {
  const { left, top, width, height } = frame;
  const x = frame.x.scale === 'terms' ? [left, left + width] : [left + (isBar ? 0 : inset), left + width - inset];
  const low = top + height - (isBar ? 0 : inset);
  const y = frame.strip.y.scale === 'terms' ? [top, top + height] : [low, top + inset];
  const scaleOf = (axis: PictureAxis, range: number[]): FrameScale => {
    const type = axis.scale === 'log' ? 'log' : 'linear';
    const options = { type, domain: [...axis.domain], range, label: null } as const;
    const scale = Plot.scale({ x: options });
    return { options: { ...options, domain: [...axis.domain] }, apply: (value) => Number(scale.apply(value)) };
  };
  return { x: scaleOf(frame.x, x), y: scaleOf(frame.strip.y, y) };
}

/** The ends of a position that are there: one of a single value, two of a range. */
export function endsOf({ low, high }: AxisPosition): number[] {
  if (low === undefined || high === undefined) return [low, high].flatMap((end) => end ?? []);
  return low === high ? [low] : [low, high];
}
