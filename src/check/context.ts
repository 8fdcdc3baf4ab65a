import type { MarkedValue } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FigureWidths } from '../model/figure.ts';
import type { Journal } from '../model/journal.ts';
import type { Measure } from '../model/ports.ts';
import type { Place } from '../model/place.ts';

/** Where the value at a path of a data file stands; for a path that is not there, its nearest parent. */
export type PlaceOf = (path: readonly (string | number)[]) => Place;

/** What an article is checked with. */
export interface CheckContext {
  /** Absent when `journal.yaml` cannot be read. */
  readonly journal: Journal | undefined;
  readonly placeInArticle: PlaceOf;
  readonly placeInJournal: PlaceOf;
  /** What is marked `{untranslated}` in the journal's own files. */
  readonly markedInJournal?: readonly MarkedValue[];
  /** What reading the article has found; what only follows from that is not reported again. */
  readonly found: readonly Diagnostic[];
  /** How wide the words of figures are. */
  readonly measure: Measure;
  /** How wide figures are printed; absent when the theme cannot be read. */
  readonly figureWidths?: FigureWidths | undefined;
}
