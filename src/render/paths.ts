import type { ContentLanguage } from '../model/language.ts';

/** The web page of an edition, below the output folder. Everything of an edition lies in the same folder. */
export function pagePath(language: ContentLanguage, slug: string): string {
  return `${language}/${slug}/index.html`;
}

/** The PDF of an edition. */
export function pdfPath(language: ContentLanguage, slug: string): string {
  return `${language}/${slug}/${slug}.${language}.pdf`;
}

/** The bibliography of an edition. `extension`: `json`, `bib`, `ris`, `txt`. */
export function referencesPath(language: ContentLanguage, slug: string, extension: string): string {
  return `${language}/${slug}/references.${extension}`;
}

/** The data of a table, once for all languages. `extension`: `csv`, `json`. */
export function dataPath(slug: string, table: string, extension: string): string {
  return `data/${slug}/${table}.${extension}`;
}
