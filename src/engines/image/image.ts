/** The sorts of pictures that are printed. */
export type ImageType = 'png' | 'jpeg';

/** A picture that can be published: its size in pixels, and its file without what only its makers should know. */
export interface Image {
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/**
 * Why a picture cannot be published. `other-type`: `detail` says which, or nothing for one that is not known. `too-large`:
 * `detail` has its size. `coding`: a JPEG that browsers do not show. `turned`: it is to be turned before it is shown.
 */
export interface ImageProblem {
  readonly kind:
    'empty' | 'other-type' | 'cut-off' | 'damaged' | 'too-large' | 'animated' | 'cmyk' | 'coding' | 'turned';
  readonly detail: string;
}

export type ReadImage = { readonly image: Image } | { readonly problem: ImageProblem };

/** A page of 174 mm by 240 mm at 1,200 dpi has 93 million pixels. */
export const mostPixels = 100_000_000;

/** Says why a picture cannot be published. */
export function notPublishable(kind: ImageProblem['kind'], detail = ''): { readonly problem: ImageProblem } {
  return { problem: { kind, detail } };
}

/** A picture from its parts, unless it has no pixels or too many. */
export function imageOf(type: ImageType, width: number, height: number, parts: readonly Uint8Array[]): ReadImage {
  if (width === 0 || height === 0) return notPublishable('damaged');
  if (width * height > mostPixels) return notPublishable('too-large', `${width} × ${height}`);
  return { image: { type, width, height, bytes: joined(parts) } };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
