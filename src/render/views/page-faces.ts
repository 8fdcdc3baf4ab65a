import type { ContentLanguage } from '../../model/language.ts';
import type { WebFace } from '../../model/theme.ts';
import { cssString } from './print-css.ts';

/** What a page says of its fonts. */
export interface PageFacesView {
  /** The style sheet that names them. */
  readonly css: string;
  /** The files that the browser fetches before it lays the page out. */
  readonly preload: readonly string[];
}

const folder = 'fonts';

/** The fonts of a page in one language, as it links to them; nothing where the theme has none. */
export function pageFacesView(faces: readonly WebFace[], language: ContentLanguage): PageFacesView | false {
  if (faces.length === 0) return false;
  const first = faces.filter(({ preload }) => preload.includes(language));
  return { css: `${folder}/faces.css`, preload: first.map((face) => `${folder}/${faceFileName(face)}`) };
}

/** Where a file of a page's fonts goes, below the output folder. */
export function besidePage(page: string, file: string): string {
  return `${page.slice(0, page.lastIndexOf('/'))}/${folder}/${file}`;
}

/** Whether a path below the output folder is a file of a page's fonts, which only its own page knows. */
export function isBesidePage(path: string): boolean {
  return /\/fonts\/(?:faces\.css|[^/]+\.woff2)$/.test(path);
}

export function faceFileName({ name }: WebFace): string {
  return `${name}.woff2`;
}

/**
 * A face as the style sheet beside it names it. A font that is late is left for the next page (`optional`): no line
 * moves under the reader's eyes.
 */
export function webFaceCss(face: WebFace): string {
  const range = face.unicodeRange ? `  unicode-range: ${face.unicodeRange};\n` : '';
  return [
    '@font-face {',
    `  font-family: ${cssString(face.family)};`,
    `  font-weight: ${face.weight};`,
    `  font-style: ${face.style};`,
    '  font-display: optional;',
    `${range}  src: url(${faceFileName(face)}) format("woff2");`,
    '}\n',
  ].join('\n');
}
