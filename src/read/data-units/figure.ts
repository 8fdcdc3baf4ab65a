import type { DataKind } from '../../model/article.ts';
import type { Figure } from '../../model/figure.ts';
import type { Localized } from '../../model/language.ts';
import { wordsOfChart } from '../figure/chart/words.ts';
import { idFrom, type DataWords } from './words.ts';

/** The words of a figure: its caption and legend, the labels inside it, what a chart calls its axes and classes, and what stands in its place for who cannot see it. */
export function wordsOfFigure(figure: Figure): DataWords[] {
  const { id, caption, legend, labels, labelTerms, alt, description } = figure;
  const ofChart = figure.kind === 'chart' ? wordsOfChart(figure.chart) : [];
  const at = (kind: DataKind, path: readonly string[], words: Localized, markup = false): DataWords => ({
    id: idFrom(id, ...path.map((part) => (part === 'labels' ? 'label' : part))),
    kind,
    section: id,
    path,
    words,
    markup,
  });
  return [
    at('caption', ['caption'], caption, true),
    ...(legend ? [at('figure-text', ['legend'], legend, true)] : []),
    ...Object.entries(labels)
      .filter(([key]) => labelTerms[key] === undefined)
      .map(([key, label]) => at('figure-label', ['labels', key], label)),
    ...ofChart.flatMap(([path, words]) => (words ? [at('figure-label', path.map(String), words)] : [])),
    at('figure-text', ['alt'], alt),
    ...(description ? [at('figure-text', ['description'], description)] : []),
  ];
}
