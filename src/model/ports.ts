/**
 * What the stages may ask of the outside world. `platform/` implements these, `cli/` wires them up,
 * tests hand in their own.
 */
import type { MadeFile } from './output.ts';
import type { UiLanguage } from './language.ts';
import type { TextEdit } from './text-edit.ts';

/** Longest file of text that is read from content, in bytes. */
export const longestText = 2 * 1024 * 1024;

/** A source file as read: its path from the content folder and its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The content folder. Refuses whatever is not a regular file inside it (links that leave it included). */
export interface ContentFolder {
  /** Files of an article's folder or of the content folder itself, sorted, without those of other articles. */
  articleSlugs(): Promise<readonly string[]>;
  /** All files that concern the journal: those directly in the content folder. */
  journalFiles(): Promise<readonly SourceFile[]>;
  articleFiles(slug: string): Promise<ArticleFiles>;
}

/** The one way in which files of the content folder are changed. */
export interface ContentWriter {
  /**
   * Makes all edits or none: nothing is changed when some file does not hold what an edit expects of it. Line endings and
   * a byte order mark stay as they are.
   */
  apply(edits: readonly TextEdit[]): Promise<AppliedEdits>;
}

/** The one way in which files are added to the content folder. */
export interface ContentCreator {
  /** Makes the folder of an article that is not there yet. Gives false where something is at its path. */
  createArticle(slug: string): Promise<boolean>;
  /**
   * Makes a file that is not there yet, whole or not at all, in an article's folder or in a folder below it, which is made
   * if need be. Gives false, and changes nothing, where something is at its path or the path leads out.
   */
  create(file: string, text: string): Promise<boolean>;
}

export interface AppliedEdits {
  /** Paths of the files that were changed. */
  readonly files: readonly string[];
  /** Edits that do not fit what their file holds; with one of them nothing was changed. */
  readonly refused: readonly TextEdit[];
}

/** A path of an article's folder that is not read: a link that leaves the folder, no regular file, or too large. */
export interface RefusedFile {
  readonly path: string;
  readonly reason: 'leaves-folder' | 'not-regular' | 'too-large';
}

/** Files of one article, and what was refused, both sorted by path. */
export interface ArticleFiles {
  readonly files: readonly SourceFile[];
  readonly refused: readonly RefusedFile[];
}

/** A font face that print uses; `family`, `weight` and `style` are what CSS calls it. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** npm package and file inside it. */
  readonly file: string;
  /** CSS `unicode-range`, where the face must not serve everything it has. */
  readonly unicodeRange?: string;
}

/** What a face is reduced for: print wants TrueType, a web page WOFF2, which is smaller and takes long to make. */
export type FontForm = 'truetype' | 'woff2';

/** A face reduced to some characters. */
export interface FontSubset {
  readonly face: FontFace;
  readonly bytes: Uint8Array;
}

/** Fonts on this machine. */
export interface FontStore {
  /** One static subset per face that holds any of the characters, cached by content: TrueType if nothing is said. */
  subset(faces: readonly FontFace[], characters: ReadonlySet<number>, form?: FontForm): Promise<FontSubsets>;
  /** Measures words in the faces of one family, in the weight nearest to the wanted one. */
  measure(faces: readonly FontFace[]): Promise<Measure>;
}

/** How wide words are, in em of their size, with the gaps that Chinese pages leave between Han and letters or digits. Kerning is not counted. */
export type Measure = (words: string, weight: number) => number;

export interface FontSubsets {
  readonly subsets: readonly FontSubset[];
  /** Code points that no face holds. */
  readonly missing: readonly number[];
}

/**
 * What a machine keeps from build to build and may throw away at any time. Whoever keeps something names it by a digest
 * of all that it was made from; the code that made it is the shelf's own affair.
 */
export interface Shelf {
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

/** Prints a page of HTML that refers to nothing outside itself. */
export interface Printer {
  /** Gets ready in the background, so that the first print need not wait. */
  start(): void;
  /** Changes whenever something else prints; told without getting ready. */
  identity?(): string;
  /** Name and version of what prints. */
  product?(): Promise<string>;
  /** PDF as the browser writes it: A4 or as `@page` says, tagged, with outline. */
  print(html: string, options?: PrintOptions): Promise<Uint8Array>;
}

export interface PrintOptions {
  /** Text width in CSS pixels, at which soft hyphens not standing at a line end are dropped before printing. */
  readonly dropUnusedHyphensAt?: number;
  /** How many pixels its images have together: many take their time. */
  readonly pixels?: number;
  /** What the page is called where it is said that it was not printed: the path of its PDF. */
  readonly name?: string;
}

/** Room outside memory for what a long build has made and not yet published. */
export interface Spool {
  /** Puts bytes away; gives what reads them back. */
  put(bytes: Uint8Array): Promise<() => Promise<Uint8Array>>;
}

/** The output folder. Nothing in it changes before `commit`. */
export interface OutputFolder {
  /** Reads a file of the last publication, e.g. its manifest; nothing when it is not there. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Replaces `units` (folders) and single files as one publication; what is not named stays as it was. */
  publish(publication: OutputChange): Promise<void>;
}

export interface OutputChange {
  /** Files to write, the manifest last. */
  readonly write: readonly Pick<MadeFile, 'path' | 'bytes'>[];
  /** Paths of earlier publications to remove. */
  readonly remove: readonly string[];
}

/** Tells a person how far long work has come. */
export interface Progress {
  step(name: Readonly<Record<UiLanguage, string>>, detail?: string): void;
}

/** Text files of `templates/`: styles, labels, page templates. */
export interface TemplateFolder {
  read(path: string): Promise<string | undefined>;
  list(folder: string): Promise<readonly string[]>;
}
