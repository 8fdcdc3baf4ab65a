import { channelsOf, type Chart } from '../../../model/chart.ts';
import type { PlacedWords } from '../words-missing.ts';

/** The words that a chart has of its own: what its axes and looks are called, and its classes. */
export function wordsOfChart(chart: Chart): PlacedWords[] {
  const { count } = chart;
  return [
    ...channelsOf(chart).flatMap(([channel, { label, names }]): PlacedWords[] => [
      ...(label ? ([[['chart', channel, 'label'], label]] satisfies PlacedWords[]) : []),
      ...Object.entries(names).map(([name, words]): PlacedWords => [['chart', channel, 'names', name], words]),
    ]),
    ...(count?.label ? ([[['chart', 'count', 'label'], count.label]] satisfies PlacedWords[]) : []),
  ];
}
