import type { IsoDate } from '../../model/front-matter.ts';

/** What a PDF says about itself, beside what it prints. */
export interface PdfInfo {
  readonly title: string;
  /** In print order, each as one name. */
  readonly authors: readonly string[];
  /** What the article is about, in a sentence or as an abstract. */
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** BCP 47 tag as HTML carries it: `zh-Hans`. */
  readonly language: string;
  /** The date of this version of the article, never of the build. */
  readonly date: IsoDate;
  /** Number printed on the first page; without it the pages count from 1. */
  readonly firstFolio?: number;
  readonly doi?: string;
  readonly publisher?: string;
  /** The licence or the copyright line in words, and the licence's address. */
  readonly rights?: string;
  readonly licenseUrl?: string;
  /** Targets of all links in the order of the page's source (`linkTargets`), to restore what the browser leaves out. */
  readonly links?: readonly string[];
  /** Files that the document carries with it; none if nothing is said. */
  readonly attachments?: readonly Attachment[];
}

/** A file inside a PDF. */
export interface Attachment {
  /** Its name, by which it is saved; no two are the same. */
  readonly name: string;
  /** What it holds, in the language of the document. */
  readonly description: string;
  /** As `text/csv`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The program that made the document, in the words of the PDF's properties. */
export const creator = 'Diglot';
