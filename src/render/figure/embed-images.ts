import type { Article } from '../../model/article.ts';
import type { Figure } from '../../model/figure.ts';
import type { Raster } from '../../model/image.ts';
import { imagePathOf } from './draw-image.ts';

/** An SVG file with its images inside is a third larger than they are. */
const mostEmbedded = 5 * 1024 * 1024;

/** Whether a figure fits into an SVG file of its own, its images included. */
export function embeddable(figure: Figure): boolean {
  if (figure.kind !== 'image') return true;
  return figure.panels.reduce((sum, { raster }) => sum + raster.bytes.length, 0) <= mostEmbedded;
}

/** How many pixels the images of an article have. */
export function pixelsOf({ figures }: Pick<Article, 'figures'>): number {
  const panels = Object.values(figures).flatMap((figure) => (figure.kind === 'image' ? figure.panels : []));
  return panels.reduce((sum, { raster: { width, height } }) => sum + width * height, 0);
}

/**
 * A page or picture that refers to nothing: its images, as their published files are referred to, inside it. Only what a
 * tag `image` refers to is replaced, and no words of an article can look like one, since their `<` is escaped.
 */
export function withEmbeddedImages(text: string, { slug, figures }: Pick<Article, 'slug' | 'figures'>): string {
  const addresses = new Map<string, Raster>(
    Object.values(figures).flatMap((figure) =>
      figure.kind === 'image'
        ? figure.panels.map(({ raster }, index) => [`../../${imagePathOf(slug, figure, index)}`, raster] as const)
        : [],
    ),
  );
  return text.replace(/(<image href=")([^"]*)/g, (whole, tag: string, address: string) => {
    const raster = addresses.get(address);
    if (!raster) return whole;
    const { buffer, byteOffset, byteLength } = raster.bytes;
    return `${tag}data:image/${raster.type};base64,${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}`;
  });
}
