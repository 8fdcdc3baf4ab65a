import type { Labels } from '../../model/labels.ts';
import type { Edition } from '../../model/publication.ts';
import { entryLanguage } from '../../engines/entry-language.ts';
import { toHtml } from '../hast/html.ts';

/** One printed entry as plain data for templates. */
export interface ReferenceView {
  readonly number: number;
  readonly status: string;
  readonly statusLine: string;
  readonly entryHtml: string;
  /** HTML language of the entry: the cited work's, not the edition's. */
  readonly entryLang: string;
  readonly note: string;
  readonly backs: readonly { readonly href: string; readonly mark: string; readonly words: string }[];
}

/** The printed list. `htmlTagOf` gives the tag that HTML carries for a language. */
export function referencesView(edition: Edition, labels: Labels, htmlTagOf: (tag: string) => string): ReferenceView[] {
  return edition.references.map(({ number, reference, statusLine, entry, note, citedAt }) => ({
    number,
    status: reference.status ?? '',
    statusLine,
    entryHtml: entry.children.length > 0 ? toHtml(entry) : '',
    entryLang: htmlTagOf(entryLanguage(reference.item).tag),
    note,
    backs: citedAt.map((anchor, index) => ({
      href: `#${anchor}`,
      mark: citedAt.length > 1 ? String(index + 1) : '',
      words: labels('references.back', { index: index + 1, count: citedAt.length }),
    })),
  }));
}
