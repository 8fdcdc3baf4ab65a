import type { Edition } from '../../model/publication.ts';
import { referencesView, type ReferenceView } from './references-view.ts';
import type { RenderTools } from './tools.ts';

/** An entry, which stands once, and what is said of it in each language. */
export interface ParallelReferenceView extends Pick<
  ReferenceView,
  'number' | 'status' | 'entryHtml' | 'entryLang' | 'backs'
> {
  readonly said: readonly { readonly lang: string; readonly statusLine: string; readonly noteHtml: string }[];
}

/** The list of the first edition, with the words of both about its entries: the works are the same. */
export function parallelReferences(
  editions: readonly [first: Edition, second: Edition],
  tools: RenderTools,
): ParallelReferenceView[] {
  const lists = editions.map((edition) => ({
    lang: tools.rulesOf(edition.language).htmlTag,
    entries: referencesView(edition, tools, tools.tableRows.screen),
  }));
  return lists[0]!.entries.map(({ number, status, entryHtml, entryLang, backs }, index) => ({
    number,
    status,
    entryHtml,
    entryLang,
    backs,
    said: lists.map(({ lang, entries }) => {
      const { statusLine = '', noteHtml = '' } = entries[index] ?? {};
      return { lang, statusLine, noteHtml };
    }),
  }));
}
