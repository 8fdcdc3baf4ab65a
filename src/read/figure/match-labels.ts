import type { Element, Text } from 'hast';
import { suggestionsFrom } from '../../engines/nearest.ts';
import { labelPlaces } from '../../engines/svg/label-places.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { wholeFile, type Place } from '../../model/place.ts';
import type { DataSource } from '../data-source.ts';
import { drawingLabelsMatch } from './rules/drawing-labels-match.ts';

/** A single panel letter, or what has no letters at all. */
const languageNeutral = /^(?:[A-H]|\P{L}*)$/u;

/** Holds a drawing's texts and a figure's labels to each other. `file`: the drawing's. Diagnostics: `drawing-labels-match`. */
export function matchLabels(svg: Element, file: string, labels: readonly string[], source: DataSource): Diagnostic[] {
  const known = suggestionsFrom(labels);
  const places = labelPlaces(svg);
  const used = new Set(places.map(({ key }) => key));
  const labelled = new Set(places.map(({ element }) => element));
  return [
    ...places
      .filter(({ key }) => !known.has(key))
      .map(({ key, element }) =>
        drawingLabelsMatch.at(placeOf(element, file), { kind: 'missing', label: key, nearest: known.nearestTo(key) }),
      ),
    ...ownWords(svg, labelled).map(({ words, element }) =>
      drawingLabelsMatch.at(placeOf(element, file), { kind: 'words', label: words, nearest: '' }),
    ),
    ...labels
      .filter((label) => !used.has(label))
      .map((label) =>
        drawingLabelsMatch.at(source.keyPlaceOf(['labels', label]), { kind: 'unused', label, nearest: '' }),
      ),
  ];
}

/** Words that stand in texts and are no label's. */
function ownWords(element: Element, labelled: ReadonlySet<Element>): { words: string; element: Element }[] {
  if (labelled.has(element)) return [];
  const words = element.children
    .filter((child): child is Text => child.type === 'text')
    .map(({ value }) => value.trim())
    .filter((value) => !languageNeutral.test(value));
  return [
    ...words.map((some) => ({ words: some, element })),
    ...element.children.flatMap((child) => (child.type === 'element' ? ownWords(child, labelled) : [])),
  ];
}

function placeOf({ position }: Element, file: string): Place {
  return { ...wholeFile(file), line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}
