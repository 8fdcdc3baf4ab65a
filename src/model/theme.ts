import type { LabelTree } from './labels.ts';
import type { ContentLanguage } from './language.ts';
import type { PrintLayout } from './print-layout.ts';
import type { FontFace } from './ports.ts';
import type { FitLimits } from './print-setting.ts';

/** How a style prints numbered citations. */
export interface CitationMarkStyle {
  /** Raised, as GB/T 7714 wants, or on the line. */
  readonly raised: boolean;
  readonly open: string;
  readonly close: string;
  readonly separator: string;
  /** The mark of a joined range. */
  readonly range: string;
  /** How many neighbours are joined at least: 2 in GB/T 7714, 3 in NLM. */
  readonly joinFrom: number;
  /** Whether the mark moves behind the punctuation that follows it. */
  readonly afterPunctuation: boolean;
  /** Where a locator stands: behind its bracket, `[2]260`, as GB/T 7714 wants, or in parentheses behind its number, `2(p260)`. */
  readonly locator: 'behind' | 'in-parentheses';
}

/** Data of a theme that concerns print. */
export interface PrintTheme extends PrintLayout {
  readonly faces: readonly FontFace[];
  /** Name of the family among the faces that the words of figures are set in. */
  readonly figureFamily: string;
  /** Whether a group of rows is named again on every page on which it goes on. */
  readonly repeatGroups: boolean;
  readonly fit: FitLimits;
  /** By language; `default` for languages not named. */
  readonly editions: Readonly<Record<string, PrintEdition>>;
}

/** What print does differently per language. */
export interface PrintEdition {
  /** How much of the other language the first page carries. */
  readonly otherLanguage: 'block' | 'mirror' | 'none';
  /** Whether captions stand in the article's other languages too, under the same number. */
  readonly bothCaptions: boolean;
  /** CSS font families of the page margins. */
  readonly marginFont: string;
  /** Characters that a line of the first page's foot takes, to reserve room for it. */
  readonly footLine: number;
}

/** What an edition can list with its captions. */
export type ListKind = 'figure' | 'table';

export const listKinds = ['figure', 'table'] as const satisfies ListKind[];

/** How long a table may become on a web page and in print. */
export interface TableRows {
  readonly screen: number;
  readonly print: number;
}

/** What all web pages share, each joined of parts. */
export type WebPartKind = 'styles' | 'scripts';

/** The file of a theme that holds a part of what all web pages share. */
export function webPartPath(kind: WebPartKind, name: string): string {
  return kind === 'styles' ? `css/reader/${name}.css` : `script/reader/${name}.js`;
}

/** A face that a web page brings along, cut down to what the page shows in it. */
export interface WebFace extends FontFace {
  /** What its file is called beside the page, without its ending. */
  readonly name: string;
  /** Names of the elements that alone are set in it; absent for a face of all text. */
  readonly within?: readonly string[];
  /** Languages whose pages ask for it at once, before they are laid out. */
  readonly preload: readonly ContentLanguage[];
}

/** A journal's look: `templates/<name>/`. */
export interface Theme {
  readonly name: string;
  /** Label files as they stand, by language. */
  readonly labels: Readonly<Record<ContentLanguage, LabelTree>>;
  /** By citation style; `default` for styles not named. */
  readonly citationMarks: Readonly<Record<string, CitationMarkStyle>>;
  readonly print: PrintTheme;
  /** CSS font families that a figure's own file asks the reader's machine for. */
  readonly figureFonts: string;
  /** Which lists of captions a web page and a print carry. */
  readonly lists: { readonly screen: readonly ListKind[]; readonly print: readonly ListKind[] };
  /** How many rows of a table are shown; the rest stand in its data files alone. */
  readonly tableRows: TableRows;
  /** The parts of what all web pages share, in the order in which they are joined: files of `css/reader/` and `script/reader/`. */
  readonly web: Readonly<Record<WebPartKind, readonly string[]>> & {
    /** The faces of the text; none where pages are to be shown in what the reader's machine has. */
    readonly faces: readonly WebFace[];
  };
  /** Languages in which the introduction is headed by a word; elsewhere its text simply begins. */
  readonly introductionHeaded: readonly ContentLanguage[];
  /** Page templates, style sheets and scripts by path inside the theme's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Name of the theme whose folder holds a file, by path: of a theme that extends another they may be several. */
  readonly origins: Readonly<Record<string, string>>;
  /** CSL styles and locales by file name. */
  readonly csl: Readonly<Record<string, string>>;
}

/** A file of a theme as messages name it, wherever the theme has it from. */
export function themeFileName({ name, origins }: Pick<Theme, 'name' | 'origins'>, path: string): string {
  return `templates/${origins[path] ?? name}/${path}`;
}
