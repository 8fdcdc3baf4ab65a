import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfReading } from '../pdf.ts';

/** What the rules look at. */
export interface Subject {
  readonly document: PDFDocument;
  readonly reading: PdfReading;
  readonly painted: readonly PaintedPage[];
}

/** What a page paints, by where it stands in marked content. */
export interface PaintedPage {
  /** Painting operators outside every marked-content sequence. */
  readonly unmarked: number;
  readonly artifacts: number;
  /** Numbers of the marked-content sequences, those of form XObjects included. */
  readonly mcids: ReadonlySet<number>;
}

/** A promise about a published PDF; `check` gives one line for every breach. */
export interface PdfRule {
  readonly id: string;
  check(subject: Subject): string[];
}

/** A rule that is either kept or not. */
export function whether(id: string, holds: (subject: Subject) => boolean): PdfRule {
  return { id, check: (subject) => (holds(subject) ? [] : ['']) };
}
