import type { Raster, RasterType } from '../../model/image.ts';

/**
 * Why an image cannot be published. `other-type`: `detail` says which, or nothing for one that is not known. `too-large`:
 * `detail` has its size. `coding`: a JPEG that browsers do not show. `turned`: it is to be turned before it is shown.
 */
export interface RasterProblem {
  readonly kind:
    'empty' | 'other-type' | 'cut-off' | 'damaged' | 'too-large' | 'animated' | 'cmyk' | 'coding' | 'turned';
  readonly detail: string;
}

export type ReadRaster = { readonly raster: Raster } | { readonly problem: RasterProblem };

/** A page of 174 mm by 240 mm at 1,200 dpi has 93 million pixels. */
export const mostPixels = 100_000_000;

/** Says why an image cannot be published. */
export function notPublishable(kind: RasterProblem['kind'], detail = ''): { readonly problem: RasterProblem } {
  return { problem: { kind, detail } };
}

/** An image from its parts, unless it has no pixels or too many. */
export function rasterOf(type: RasterType, width: number, height: number, parts: readonly Uint8Array[]): ReadRaster {
  if (width === 0 || height === 0) return notPublishable('damaged');
  if (width * height > mostPixels) return notPublishable('too-large', `${width} × ${height}`);
  return { raster: { type, width, height, bytes: new Uint8Array(Buffer.concat(parts)) } };
}
