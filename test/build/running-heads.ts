import { linesOf, type PdfLine } from '../support/pdf-lines.ts';
import type { PdfReading } from '../support/pdf.ts';

/** The head of a printed page: its folio and what stands opposite. */
export interface PageHead {
  readonly folio: PdfLine;
  readonly head: PdfLine;
  readonly width: number;
}

/** The heads of all pages: the first line of each, folio and running head on one base line. */
export function pagesOf({ pages }: PdfReading): PageHead[] {
  return pages.map((page) => {
    const lines = linesOf(page);
    const inHead = lines.filter(({ y }) => Math.abs(y - lines[0]!.y) < 2);
    const folio = inHead.find(({ text }) => /^\d+$/.test(text));
    const head = inHead.find((line) => line !== folio);
    if (inHead.length !== 2 || !folio || !head) throw new Error(`Page ${page.label} has no head with folio`);
    return { folio, head, width: page.width };
  });
}
