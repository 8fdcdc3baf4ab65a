import type { ChartPicture, PictureAxis } from '../../model/chart-picture.ts';
import type { Figure, ResolvedFigure } from '../../model/figure.ts';

/** The words inside a figure in two languages, in the order in which they are declared or read. */
export function wordsInFigure(
  { labels }: Figure,
  one: ResolvedFigure,
  other: ResolvedFigure,
): (readonly [first: string, second: string])[] {
  const [first, second] = [one, other].map(({ chart }) => (chart ? wordsInChart(chart) : [])) as [string[], string[]];
  return [
    ...Object.values(labels).map((label) => [label[one.language] ?? '', label[other.language] ?? ''] as const),
    ...first.map((words, index) => [words, second[index] ?? ''] as const),
  ];
}

/** The words in a chart without the texts beside its marks, which name references; in all languages in the same order. */
function wordsInChart({ x, beside, panels, keys, notes }: ChartPicture): string[] {
  return [
    ...inAxis(x),
    ...beside.flatMap(inAxis),
    ...panels.flatMap(({ title, strips }) => [title, ...strips.flatMap(({ y }) => inAxis(y))]),
    ...keys.flatMap(({ title, entries }) => [title, ...entries]),
    ...notes.map(({ words }) => words),
  ];
}

/** Numbers and dates on an axis are understood in either language. */
function inAxis({ title, scale, ticks }: PictureAxis): string[] {
  return [title, ...(scale === 'terms' ? ticks.map(({ text }) => text) : [])];
}
