import type { Localized } from './language.ts';
import type { Arm, CellValue, Row, Table } from './table.ts';

/** What stands for a line of the table: a point; points that a line joins; a length of a bar, for how many there are. */
export const chartMarks = ['point', 'line', 'bar'] as const;

export type ChartMark = (typeof chartMarks)[number];

export const chartScales = ['linear', 'log'] as const;

export type ChartScale = (typeof chartScales)[number];

/** Units of fixed length in which an axis can count times that were reported in several. */
export const axisUnits = ['min', 'h', 'd', 'wk'] as const;

export type AxisUnit = (typeof axisUnits)[number];

/** What bars count: rows of the table, which are studies, or their arms. */
export const countedThings = ['rows', 'arms'] as const;

export type CountedThing = (typeof countedThings)[number];

/** What a channel may name beside the table's fields: the group that a row stands in. */
export const groupField = 'group';

/** How a field of the table is shown. */
export interface ChartChannel {
  /** A field of the table, or `group`. */
  readonly field: string;
  /** The broader class of each term instead of the term itself. */
  readonly by?: 'class';
  /** What the channel is called in the chart; else the field's own label. */
  readonly label?: Localized;
  /** Words for classes, which have none of their own. */
  readonly names: Readonly<Record<string, Localized>>;
}

/** How a field of the table is shown by a place along an axis. */
export interface ChartAxis extends ChartChannel {
  readonly scale: ChartScale;
  /** The unit in which times of several units are counted. */
  readonly unit?: AxisUnit;
  /** `unit`: values of each unit have a strip and a scale of their own, since they are never converted. */
  readonly strips?: 'unit';
  /** The event that times are counted from; those counted from another stand beside the axis. */
  readonly zero?: { readonly field: string; readonly term: string };
}

/** A picture of a table's data. */
export interface Chart {
  /** Id of the table. */
  readonly table: string;
  readonly mark: ChartMark;
  /** A chart of bars has one of the two axes; along the other it counts. */
  readonly x?: ChartAxis;
  readonly y?: ChartAxis;
  readonly count?: { readonly of: CountedThing; readonly label?: Localized };
  readonly color?: ChartChannel;
  readonly shape?: ChartChannel;
  readonly panels?: ChartChannel;
  /** What is written beside each mark. */
  readonly text?: { readonly field: string };
  /** Whether a thin line joins the several values of one arm. */
  readonly join: boolean;
}

/** The channels that a chart has, by name. */
export function channelsOf({
  x,
  y,
  color,
  shape,
  panels,
}: Chart): (readonly [ChannelName, ChartChannel | ChartAxis])[] {
  const named = { x, y, color, shape, panels };
  return Object.entries(named).flatMap(([name, channel]) => (channel ? [[name as ChannelName, channel] as const] : []));
}

export type ChannelName = 'x' | 'y' | 'color' | 'shape' | 'panels';

/** What one mark, or a mark for each of several values, stands for: a row of the table, or an arm of it. */
export interface ChartLine {
  readonly row: Row;
  readonly arm?: Arm;
}

/** The lines of a chart: one an arm where the chart shows or counts what arms differ in, else one a row. */
export function chartLines(chart: Chart, table: Table): ChartLine[] {
  const fields = [...channelsOf(chart).map(([, { field }]) => field), chart.text?.field];
  const ofArms = chart.count?.of === 'arms' || fields.some((field) => table.fields[field ?? '']?.per === 'arm');
  return table.rows.flatMap((row): ChartLine[] =>
    ofArms && row.arms.length > 0 ? row.arms.map((arm) => ({ row, arm })) : [{ row }],
  );
}

/** What holds for a line: its arm's own value, else the row's. */
export function cellOfLine({ row, arm }: ChartLine, field: string): CellValue | undefined {
  return arm?.values[field] ?? row.values[field];
}
