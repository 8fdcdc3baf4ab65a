import type { DataKind } from '../../model/article.ts';
import type { Figure } from '../../model/figure.ts';
import type { Localized } from '../../model/language.ts';
import { idFrom, type DataWords } from './words.ts';

/** The words of a figure: its caption and legend, the labels inside it, and what stands in its place for who cannot see it. */
export function wordsOfFigure({ id, caption, legend, labels, alt, description }: Figure): DataWords[] {
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
    ...Object.entries(labels).map(([key, label]) => at('figure-label', ['labels', key], label)),
    at('figure-text', ['alt'], alt),
    ...(description ? [at('figure-text', ['description'], description)] : []),
  ];
}
