import { kindOf, kindsOf } from '../../columns/kinds.ts';
import { chartLines, type ChartChannel, type ChartLine } from '../../model/chart.ts';
import type { AxisPosition, PictureAxis, PictureMark } from '../../model/chart-picture.ts';
import { termsAxis } from './axes.ts';
import type { ChartContext } from './chart-context.ts';
import { panelsOf, titleOfPanel } from './panels.ts';
import type { PlacedPoints } from './points.ts';
import { countScale } from './ticks.ts';
import { channelWords, kindWords } from './words.ts';

/** The axes and bars of a chart that counts rows or arms by kind; bars of several colors stand on one another. */
export function placeBars(context: ChartContext): PlacedPoints {
  const { chart, table, labels, rules } = context;
  const lines = chartLines(chart, table);
  const [along, isAcross] = chart.y ? [chart.y, true] : [chart.x!, false];
  const of = chart.count?.of ?? 'rows';
  const kinds = kindsOf(along, lines, table);
  const colors = chart.color ? kindsOf(chart.color, lines, table) : [''];
  const panels = panelsOf(context).map((panel) => ({
    panel,
    lines: lines.filter((line) => panel === undefined || kindOf(chart.panels!, line, table) === panel),
  }));
  const stackOf = (kind: string, own: readonly ChartLine[]): PictureMark[] => {
    let low = 0;
    return colors.flatMap((color, index) => {
      const counted = own.filter((line) => isOf(along, line, kind) && isOf(chart.color, line, color));
      const count = of === 'rows' ? new Set(counted.map(({ row }) => row)).size : counted.length;
      if (count === 0) return [];
      const length: AxisPosition = { low, high: low + count };
      const place: AxisPosition = { low: kinds.indexOf(kind), high: kinds.indexOf(kind) };
      low += count;
      const words = [kindWords(along, kind, context), ...(chart.color ? [kindWords(chart.color, color, context)] : [])];
      const name = words.join(rules.comma) + rules.labelSeparator + labels(`chart.${of}`, { count });
      const text = chart.color ? '' : rules.number(count);
      const [x, y] = isAcross ? [length, place] : [place, length];
      return [{ x, y, color: index, shape: 0, open: false, series: '', text, name }];
    });
  };
  const isOf = (channel: ChartChannel | undefined, line: ChartLine, kind: string): boolean =>
    !channel || kindOf(channel, line, table) === kind;
  const bars = panels.map(({ panel, lines: own }) => ({
    title: titleOfPanel(panel, context),
    marks: kinds.flatMap((kind) => stackOf(kind, own)),
  }));
  const most = Math.max(0, ...bars.flatMap(({ marks }) => marks.map(({ x, y }) => (isAcross ? x : y).high ?? 0)));
  const { domain, ticks } = countScale(most);
  const counts: PictureAxis = {
    title: chart.count?.label?.[rules.tag] ?? labels(`chart.count.${of}`),
    scale: 'linear',
    domain,
    ticks: ticks.map((value) => ({ at: value, text: rules.number(value) })),
  };
  const words = termsAxis(
    channelWords(along, context),
    kinds.map((kind) => kindWords(along, kind, context)),
  );
  const [x, y] = isAcross ? [counts, words] : [words, counts];
  return { x, beside: [], panels: bars.map(({ title, marks }) => ({ title, strips: [{ y, marks }] })) };
}
