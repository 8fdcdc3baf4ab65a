import type { ChartMark } from './chart.ts';

/** Something on an axis, and what is written there; several lines are parted by `\n`. */
export interface AxisTick {
  readonly at: number;
  readonly text: string;
}

/** An axis, or the place of values beside it that have none on it. */
export interface PictureAxis {
  /** `MCAO后的时间（h，对数刻度）`; of a place beside an axis why its values stand there. */
  readonly title: string;
  /** `terms`: whole numbers from 0 on stand for words, one place each. */
  readonly scale: 'linear' | 'log' | 'terms';
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly AxisTick[];
}

/** A place along an axis: of a value both ends are the same, of a range open to one side one end is absent. */
export interface AxisPosition {
  readonly low?: number;
  readonly high?: number;
  /** Where the value stands beside the axis, which place there, from 0 on. */
  readonly beside?: number;
}

/** One mark. */
export interface PictureMark {
  readonly x: AxisPosition;
  readonly y: AxisPosition;
  /** Which entry of the chart's keys it looks like, from 0 on. */
  readonly color: number;
  readonly shape: number;
  /** True where the table does not tie the values to each other that the mark brings together. */
  readonly open: boolean;
  /** Marks of one name are joined by a line. */
  readonly series: string;
  /** What is written beside it. */
  readonly text: string;
  /** All that it stands for, in words. */
  readonly name: string;
  /** Id of the table's row. */
  readonly row?: string;
  /** Number of the reference that `text` names. */
  readonly reference?: number;
}

/** Marks over one scale. */
export interface PictureStrip {
  readonly y: PictureAxis;
  readonly marks: readonly PictureMark[];
}

/** Strips under one head. */
export interface PicturePanel {
  readonly title: string;
  readonly strips: readonly PictureStrip[];
}

/** What the looks of marks stand for. */
export interface PictureKey {
  readonly title: string;
  /** What tells its entries apart; `both` where color and shape show one thing. */
  readonly by: 'color' | 'shape' | 'both';
  readonly entries: readonly string[];
}

/** Words below a chart: about a line between marks, an open mark, a sign in the texts beside them. */
export interface PictureNote {
  readonly sign: 'joined' | 'open' | 'text';
  readonly words: string;
}

/** A chart in one language: all that it shows, in words and numbers, before it is laid out. */
export interface ChartPicture {
  readonly mark: ChartMark;
  /** How wide it is printed. */
  readonly width: 'column' | 'page';
  /** Shared by all panels. */
  readonly x: PictureAxis;
  /** Places beside the horizontal axis for values that have none on it. */
  readonly beside: readonly PictureAxis[];
  /** What the vertical axes show, without a unit. */
  readonly panels: readonly PicturePanel[];
  readonly keys: readonly PictureKey[];
  readonly notes: readonly PictureNote[];
}
