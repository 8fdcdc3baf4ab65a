import { leadingNumber } from '../../../columns/numbers.ts';
import { unitCode } from '../../../columns/units.ts';
import type { Result } from '../../../model/diagnostic.ts';
import type { Raster, ScaleBar } from '../../../model/image.ts';
import { nameOf, type DataPath, type DataSource } from '../../data-source.ts';
import { valuesHaveTheirKind } from '../../rules/values-have-their-kind.ts';
import { imagePlacesAreInside } from '../rules/image-places-are-inside.ts';
import type { PanelYaml } from './schema.ts';

const lengthUnits: ReadonlySet<string> = new Set(['nm', 'um', 'mm', 'cm']);

/** The scale bar of an image, if it has one that can be drawn. Diagnostics: `values-have-their-kind`, `image-places-are-inside`. */
export function readScaleBar(
  written: PanelYaml['scaleBar'],
  path: DataPath,
  { width, height }: Pick<Raster, 'width' | 'height'>,
  source: DataSource,
): Result<ScaleBar | undefined> {
  if (!written) return { value: undefined, diagnostics: [] };
  const { length, pixels, corner, color } = written;
  const number = leadingNumber(length);
  const unit = number && unitCode(number.rest);
  if (!number || !unit || !lengthUnits.has(unit) || number.value <= 0) {
    const at = [...path, 'length'];
    const values = { field: nameOf(at, source.value), expected: 'length', written: length, quote: 0 };
    const finding = valuesHaveTheirKind.at(source.placeOf(at), { ...values, found: 'value' });
    return { value: undefined, diagnostics: [finding] };
  }
  if (pixels > width) {
    const at = [...path, 'pixels'];
    const values = { label: nameOf(at, source.value), written: String(pixels), width, height };
    const finding = imagePlacesAreInside.at(source.placeOf(at), { what: 'scale-bar', ...values });
    return { value: undefined, diagnostics: [finding] };
  }
  const { value, decimals } = number;
  return { value: { value, decimals, unit, share: pixels / width, corner, color }, diagnostics: [] };
}
