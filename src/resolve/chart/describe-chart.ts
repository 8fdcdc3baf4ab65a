import type { ChartPicture, PictureKey, PictureMark, PicturePanel } from '../../model/chart-picture.ts';
import type { ChartContext } from './chart-context.ts';
import { channelWords } from './words.ts';

/** What a chart shows, for who cannot see it: in a few sentences, and at length, a paragraph each. */
export interface ChartDescription {
  readonly alt: string;
  readonly description: readonly string[];
}

/** Both made from what is drawn: how much of the table, along which axes, how many of each kind, what stands apart and why. */
export function describeChart(picture: ChartPicture, context: ChartContext): ChartDescription {
  const { labels, rules, tableLabel, chart, table } = context;
  const { panels, mark } = picture;
  const marks = marksOf(panels);
  const rows = new Set(marks.map(({ row }) => row)).size;
  const counts = {
    table: tableLabel,
    rows: labels('chart.rows', { count: mark === 'bar' ? table.rows.length : rows }),
    marks: labels('chart.marks', { count: marks.length }),
  };
  const alt = [
    labels(`chart.alt.${mark}`, counts),
    labels('chart.alt.across', { title: picture.x.title }),
    labels('chart.alt.up', { title: chart.y ? channelWords(chart.y, context) : (panels[0]?.strips[0]?.y.title ?? '') }),
    ...(chart.panels
      ? [
          sentence(
            panels.map((panel) => countOf(panel.title, marksOf([panel]).length, context)),
            context,
          ),
        ]
      : []),
  ];
  const open = marks.filter((one) => one.open).length;
  const description = [
    ...panels.map((panel) => describePanel(panel, picture, context)),
    ...describeBeside(picture, context),
    ...(open > 0 ? [labels('chart.openCount', { marks: labels('chart.marks', { count: open }) })] : []),
    labels('chart.data', { table: tableLabel }),
  ];
  return { alt: alt.join(rules.joinsLinesWithoutSpace ? '' : ' '), description };
}

/** Strip by strip how many marks there are of each kind; of bars all. */
function describePanel({ title, strips }: PicturePanel, { mark, keys }: ChartPicture, context: ChartContext): string {
  const { rules } = context;
  const said = strips.flatMap(({ y, marks }) => {
    if (mark === 'bar') return marks.map(({ name }) => name);
    return [y.title + rules.labelSeparator + marksWords(marks, keys[0], context)];
  });
  return (title === '' ? '' : title + rules.labelSeparator) + sentence(said, context);
}

/** How many marks there are, and how many of each kind. */
function marksWords(
  marks: readonly PictureMark[],
  key: PictureKey | undefined,
  { rules, labels }: ChartContext,
): string {
  const words = labels('chart.marks', { count: marks.length });
  const looks = key?.by === 'color' ? 'color' : 'shape';
  const kinds = (key?.entries ?? [])
    .map((entry, index) => ({ entry, count: marks.filter((mark) => mark[looks] === index).length }))
    .filter(({ count }) => count > 0);
  if (kinds.length === 0) return words;
  if (kinds.length === 1) return labels('chart.all', { marks: words, kind: kinds[0]!.entry });
  const list = kinds.map(({ entry, count }) => `${entry}${rules.unitGap}${rules.number(count)}`).join(rules.comma);
  return labels('chart.among', { marks: words, kinds: list });
}

/** What has no place on the horizontal axis, and why. */
function describeBeside({ beside, panels }: ChartPicture, context: ChartContext): string[] {
  const { labels, rules } = context;
  const [open, close] = rules.brackets;
  return beside.map(({ title }, index) => {
    const marks = marksOf(panels).filter(({ x }) => x.beside === index);
    const texts = [...new Set(marks.map(({ text }) => text))].filter(Boolean).join(rules.listSeparator);
    const words = labels('chart.marks', { count: marks.length }) + (texts === '' ? '' : open + texts + close);
    return labels('chart.beside', { reason: title, marks: words });
  });
}

function marksOf(panels: readonly PicturePanel[]): PictureMark[] {
  return panels.flatMap(({ strips }) => strips.flatMap(({ marks }) => marks));
}

function countOf(title: string, count: number, { rules }: ChartContext): string {
  return title + rules.labelSeparator + rules.number(count);
}

function sentence(parts: readonly string[], { rules, labels }: ChartContext): string {
  return labels('chart.sentence', { words: parts.join(rules.partSeparator) });
}
