import type { Element, ElementContent } from 'hast';

/** The marks of a frame, one element each in their order, what lies behind them, and what is written beside them. */
export interface DrawnMarks {
  readonly behind: readonly ElementContent[];
  readonly marks: readonly Element[];
  readonly texts: readonly ElementContent[];
}
