import type { Edition } from '../../model/publication.ts';
import { referencesView, type ReferenceView } from './references-view.ts';
import type { RenderTools } from './tools.ts';

/** An entry with its number as print sets it: `[1]` or `1.` */
export type PrintReferenceView = ReferenceView & {
  readonly marker: string;
  /** A figure that stands behind the entry, since it would leave a hole in the text. */
  readonly figureHtml: string;
};

/** The reference list of an edition in print. */
export function printReferences(edition: Edition, tools: RenderTools): PrintReferenceView[] {
  const labels = tools.labelsOf(edition.language);
  return referencesView(edition, tools, tools.tableRows.print).map((reference) => ({
    ...reference,
    marker: labels('print.reference', { number: reference.number }),
    figureHtml: '',
  }));
}
