import { suggestionsFrom } from '../../engines/nearest.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DataPath, DataSource } from '../data-source.ts';
import { figureReader } from './figure-reader.ts';
import { readPanel } from './image/read-panel.ts';
import { imageSchema, type ImageYaml, type PanelYaml } from './image/schema.ts';
import { imageLabelsMatch } from './rules/image-labels-match.ts';

/**
 * An image: PNG or JPEG files beside the YAML, with labels over them.
 * Diagnostics: `image-labels-match`, and those of `readPanel`.
 */
export const image = figureReader(imageSchema, (yaml, context) => {
  const panels = panelsOf(yaml);
  const read = panels.map(({ panel, path }) => readPanel(panel, path, context));
  return {
    value: { kind: 'image', panels: read.flatMap(({ value }) => value ?? []), columns: yaml.columns },
    diagnostics: [
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...matchLabels(panels, Object.keys(yaml.labels), context.source),
    ],
  };
});

interface PlacedPanel {
  readonly panel: PanelYaml;
  readonly path: DataPath;
}

function panelsOf({ panels, file = '', letter, places, scaleBar }: ImageYaml): PlacedPanel[] {
  return panels
    ? panels.map((panel, index) => ({ panel, path: ['panels', index] }))
    : [{ panel: { file, letter, places, scaleBar }, path: [] }];
}

/** Holds the labels of a figure and their places on its images to each other. Diagnostics: `image-labels-match`. */
function matchLabels(panels: readonly PlacedPanel[], labels: readonly string[], source: DataSource): Diagnostic[] {
  const known = suggestionsFrom(labels);
  const placed = panels.flatMap(({ panel: { letter, places = {} }, path }) => [
    ...(letter === undefined ? [] : [{ key: letter, place: source.placeOf([...path, 'letter']) }]),
    ...Object.keys(places).map((key) => ({ key, place: source.keyPlaceOf([...path, 'places', key]) })),
  ]);
  const used = new Set(placed.map(({ key }) => key));
  return [
    ...placed
      .filter(({ key }) => !known.has(key))
      .map(({ key, place }) =>
        imageLabelsMatch.at(place, { kind: 'missing', label: key, nearest: known.nearestTo(key) }),
      ),
    ...labels
      .filter((key) => !used.has(key))
      .map((key) =>
        imageLabelsMatch.at(source.keyPlaceOf(['labels', key]), { kind: 'unplaced', label: key, nearest: '' }),
      ),
  ];
}
