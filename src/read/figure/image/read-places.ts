import type { Diagnostic, Result } from '../../../model/diagnostic.ts';
import type { ImageLabel, ImagePoint, Raster } from '../../../model/image.ts';
import { nameOf, type DataPath, type DataSource } from '../../data-source.ts';
import { imagePlacesAreInside } from '../rules/image-places-are-inside.ts';
import type { Coordinate, ImageLabelYaml, PointYaml } from './schema.ts';

type Size = Pick<Raster, 'width' | 'height'>;

/**
 * Where labels stand on an image and what they point to, by their keys, without what lies outside.
 * Diagnostics: `image-places-are-inside`.
 */
export function readPlaces(
  places: Readonly<Record<string, ImageLabelYaml>>,
  path: DataPath,
  size: Size,
  source: DataSource,
): Result<Readonly<Record<string, ImageLabel>>> {
  const diagnostics: Diagnostic[] = [];
  const inside = ({ x, y }: PointYaml, at: DataPath, what: 'label' | 'line' | 'arrow'): ImagePoint | undefined => {
    const point = { x: shareOf(x, size.width), y: shareOf(y, size.height) };
    if (point.x <= 1 && point.y <= 1) return point;
    const { width, height } = size;
    const values = { what, label: nameOf(at, source.value), written: `${x}, ${y}`, width, height };
    diagnostics.push(imagePlacesAreInside.at(source.placeOf(at), values));
    return undefined;
  };

  const read: Record<string, ImageLabel> = {};
  for (const [key, { x, y, width, line, arrow, ...look }] of Object.entries(places)) {
    const here = [...path, key];
    const at = inside({ x, y }, here, 'label');
    const lineEnd = line && inside(line, [...here, 'line'], 'line');
    const arrowEnd = arrow && inside(arrow, [...here, 'arrow'], 'arrow');
    if (!at) continue;
    read[key] = {
      ...look,
      at,
      ...(width !== undefined && { width: shareOf(width, size.width) }),
      ...(lineEnd && { line: lineEnd }),
      ...(arrowEnd && { arrow: arrowEnd }),
    };
  }
  return { value: read, diagnostics };
}

function shareOf(coordinate: Coordinate, whole: number): number {
  return typeof coordinate === 'number' ? coordinate / whole : Number(coordinate.slice(0, -1)) / 100;
}
