import type { Element } from 'hast';
import type { DrawChart } from '../../engines/plot/load.ts';
import type { Labels, LabelTree } from '../../model/labels.ts';
import type { ContentLanguage, LanguageRules } from '../../model/language.ts';
import type { FigureWidths } from '../../model/figure.ts';
import type { PrintLayout } from '../../model/print-layout.ts';
import type { Measure } from '../../model/ports.ts';
import type { PrintEdition, TableRows, Theme, WebFace } from '../../model/theme.ts';

/** What the renderers need beside a publication: words and rules per language, and what needs an engine. */
export interface RenderTools {
  readonly rulesOf: (language: ContentLanguage) => LanguageRules;
  readonly labelsOf: (language: ContentLanguage) => Labels;
  readonly labelTreeOf: (language: ContentLanguage) => LabelTree;
  /** Fills a page template of the theme. */
  readonly template: (name: string, view: object) => string;
  /** A file of the theme as it stands, e.g. a style sheet. */
  readonly themeFile: (path: string) => string;
  /** The style sheet and the script of all web pages. */
  readonly readerStyle: string;
  readonly readerScript: string;
  /** The faces that pages bring along. */
  readonly webFaces: readonly WebFace[];
  readonly mathml: (tex: string, display: boolean) => Element;
  /** Soft hyphens for print; returns text unchanged for languages that are not hyphenated. */
  readonly hyphenate: (text: string, language: ContentLanguage) => string;
  /** Languages whose introduction is headed by a word. */
  readonly introductionHeaded: readonly ContentLanguage[];
  /** Which lists of captions a page carries. */
  readonly lists: Theme['lists'];
  /** How many rows of a table a page shows. */
  readonly tableRows: TableRows;
  /** Whether print names a group of rows again on every page on which it goes on. */
  readonly repeatGroups: boolean;
  /** CSS font families that a figure's own file asks the reader's machine for. */
  readonly figureFonts: string;
  /** The family that the words of figures are printed in. */
  readonly figureFamily: string;
  /** Paper, columns and families of print. */
  readonly layout: PrintLayout;
  /** How wide figures are printed. */
  readonly figureWidths: FigureWidths;
  /** How wide the words of figures are in it. */
  readonly measure: Measure;
  /** Draws charts, for articles that have some. */
  readonly drawChart: DrawChart;
  readonly printEditionOf: (language: ContentLanguage) => PrintEdition;
}
