import { readRaster } from '../../../engines/image/read-raster.ts';
import type { Result } from '../../../model/diagnostic.ts';
import type { ImagePanel } from '../../../model/image.ts';
import type { DataPath } from '../../data-source.ts';
import { filesArePresent } from '../../rules/files-are-present.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import type { FigureContext } from '../figure-reader.ts';
import { imagesCanBePrinted } from '../rules/images-can-be-printed.ts';
import { readPlaces } from './read-places.ts';
import { readScaleBar } from './read-scale-bar.ts';
import type { PanelYaml } from './schema.ts';

/**
 * One image with what stands on it; nothing where there is none to print. `path`: where it stands in the figure's file.
 * Diagnostics: `files-are-present`, `images-can-be-printed`, and those of `readPlaces` and `readScaleBar`.
 */
export function readPanel(
  { file: name, letter, places, scaleBar }: PanelYaml,
  path: DataPath,
  { source, fileNamed }: FigureContext,
): Result<ImagePanel | undefined> {
  const place = source.placeOf([...path, 'file']);
  const file = fileNamed(name);
  if (!file) {
    const finding = filesArePresent.at(place, { file: `figures/${name}`, wantedBy: source.file });
    return { value: undefined, diagnostics: [finding] };
  }
  const read = readRaster(file.bytes);
  if ('problem' in read) {
    return { value: undefined, diagnostics: [imagesCanBePrinted.at(place, { file: name, ...read.problem })] };
  }
  const { raster } = read;
  const labels = readPlaces(places ?? {}, [...path, 'places'], raster, source);
  const bar = readScaleBar(scaleBar, [...path, 'scaleBar'], raster, source);
  const panel = { file: name, raster, letter, places: labels.value, scaleBar: bar.value, place };
  return {
    value: withoutUndefined<ImagePanel>(panel),
    diagnostics: [...labels.diagnostics, ...bar.diagnostics],
  };
}
