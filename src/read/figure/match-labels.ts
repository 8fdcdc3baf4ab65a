import type { Element } from 'hast';
import { suggestionsFrom } from '../../engines/nearest.ts';
import { labelPlaces } from '../../engines/svg/label-places.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import type { DataSource } from '../data-source.ts';
import type { PointInText } from './places-in.ts';
import { drawingLabelsMatch } from './rules/drawing-labels-match.ts';

/** The letter of a panel, in brackets or not, or what has no letters at all. */
const languageNeutral = /^(?:[(（]?[A-Ha-h][)）]?|\P{L}*)$/u;

/**
 * Holds a drawing's texts and a figure's labels to each other. `placeAt`: where in the drawing's file a point lies.
 * Diagnostics: `drawing-labels-match`.
 */
export function matchLabels(
  svg: Element,
  labels: readonly string[],
  placeAt: (point: PointInText) => Place,
  source: DataSource,
): Diagnostic[] {
  const known = suggestionsFrom(labels);
  const places = labelPlaces(svg);
  const used = new Set(places.map(({ key }) => key));
  const placeOf = ({ position }: Element) => placeAt(position?.start ?? { line: 1, column: 1 });
  return [
    ...places
      .filter(({ key }) => !known.has(key))
      .map(({ key, element }) =>
        drawingLabelsMatch.at(placeOf(element), { kind: 'missing', label: key, nearest: known.nearestTo(key) }),
      ),
    ...textsIn(svg).flatMap((text) => {
      const words = ownWords(text).trim();
      if (languageNeutral.test(words)) return [];
      return [drawingLabelsMatch.at(placeOf(text), { kind: 'words', label: words, nearest: '' })];
    }),
    ...labels
      .filter((label) => !used.has(label))
      .map((label) =>
        drawingLabelsMatch.at(source.keyPlaceOf(['labels', label]), { kind: 'unused', label, nearest: '' }),
      ),
  ];
}

function textsIn(element: Element): Element[] {
  if (element.tagName === 'text') return [element];
  return element.children.flatMap((child) => (child.type === 'element' ? textsIn(child) : []));
}

/** The words of a text that are no label's; of one that names a label nothing is left but its name. */
function ownWords({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? ownWords(child) : ''))
    .join('');
}
