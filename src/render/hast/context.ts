import type { Element, ElementContent } from 'hast';
import type { Labels } from '../../model/labels.ts';
import type { ContentLanguage, LanguageRules } from '../../model/language.ts';
import type { ResolvedFigure } from '../../model/figure.ts';
import type { Edition } from '../../model/publication.ts';
import type { ResolvedTable } from '../../model/table.ts';
import type { Phrasing } from './phrasing.ts';

/** Where a tree of HTML is bound for: a reader's screen, or the browser's print. */
export type Medium = 'screen' | 'print';

/** The other language of a page that has two, in which what stands once says its words too. */
export interface SecondLanguage {
  readonly htmlTag: string;
  readonly labels: Labels;
  readonly tables: Edition['tables'];
  /** Its words in a cell. */
  readonly phrasing: Phrasing;
  /** The words inside a figure in the page's first language, and in this one. */
  readonly wordsInFigure: (figure: ResolvedFigure) => readonly (readonly [first: string, second: string])[];
}

/** What the handlers of one edition need besides the nodes. */
export interface HastContext {
  readonly medium: Medium;
  readonly edition: Pick<Edition, 'notes' | 'tables' | 'figures'>;
  readonly rules: LanguageRules;
  readonly labels: Labels;
  /** Prepares running text for the medium, e.g. soft hyphens in print. */
  readonly text: (value: string) => string;
  /** Whether it is left to the style sheet that no last line is a single character, as in the cells of tables on screen. */
  readonly endsLoose?: boolean;
  /** How many rows of a table are shown. */
  readonly rowLimit: number;
  /** Whether print names a group of rows again on every page on which it goes on. */
  readonly repeatGroups: boolean;
  /** What stands under a table: its data to download. Nothing in print. */
  readonly belowTable: (table: ResolvedTable) => ElementContent[];
  /** The picture of a figure. */
  readonly picture: (figure: ResolvedFigure) => Element;
  /** What stands under a figure: its long description and its file. Nothing in print. */
  readonly belowFigure: (figure: ResolvedFigure) => ElementContent[];
  /** Whether captions stand in the article's other languages too. */
  readonly bothCaptions: boolean;
  readonly second?: SecondLanguage;
  /** A language as HTML names it. */
  readonly htmlTagOf: (language: ContentLanguage) => string;
  /** A formula that was found readable, as MathML. */
  readonly mathml: (tex: string, display: boolean) => Element;
}
