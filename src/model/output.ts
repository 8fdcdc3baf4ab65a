import type { ContentLanguage } from './language.ts';
import type { PrintSetting } from './print-setting.ts';

/** A file to publish. */
export interface OutputFile {
  /** Path below `dist/`, with `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the PDF of an edition: its pages. */
  readonly pages?: EditionPages;
  /** True of a file that was not made anew: it stands like this in the output folder. */
  readonly isKept?: boolean;
}

/** How many pages an edition has in print, and where its sections stand. Pages are told by their folios. */
export interface EditionPages {
  readonly language: ContentLanguage;
  readonly count: number;
  readonly firstFolio: number;
  /** What stands before the first section, then the sections in reading order, those inside others included. */
  readonly sections: readonly SectionPages[];
  /** How its leading and its figures were set to fit the pages; absent for an edition that is printed as designed. */
  readonly setting?: PrintSetting;
}

/** The pages on which a section stands. */
export interface SectionPages {
  /** The heading's anchor; `front` for what stands before the first section. */
  readonly id: string;
  /** 1 for the article's first level. */
  readonly level: number;
  /** As the PDF's outline has it; empty for what stands before the first section. */
  readonly title: string;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** A file that was made and waits to be published. */
export interface MadeFile extends Omit<OutputFile, 'bytes'> {
  /** Its bytes, or what reads them back where they were put away. */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  /** SHA-256 of its bytes in hexadecimal. */
  readonly sha256: string;
}

/** The bytes of a file, wherever they are. */
export function bytesOf({ bytes }: Pick<MadeFile, 'bytes'>): Promise<Uint8Array> {
  return typeof bytes === 'function' ? bytes() : Promise.resolve(bytes);
}

const utf8 = new TextEncoder();

/** An output file from text, as UTF-8 with a final line feed. */
export function textFile(path: string, text: string): OutputFile {
  return { path, bytes: utf8.encode(text.endsWith('\n') ? text : `${text}\n`) };
}
