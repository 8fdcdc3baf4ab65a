import type { Root } from 'hast';
import type { LabelTree } from '../../model/labels.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Edition } from '../../model/publication.ts';
import { markEditionWords } from '../hast/edition-words.ts';
import { toHtml } from '../hast/html.ts';
import { keepUnbroken, unbrokenText } from '../hast/unbroken.ts';
import type { OfferedFile } from '../hast/table-data.ts';
import type { RenderTools } from './tools.ts';

/** One printed entry as plain data for templates. */
export interface ReferenceView {
  readonly number: number;
  readonly status: string;
  readonly statusLine: string;
  readonly entryHtml: string;
  /** HTML language of the entry: the cited work's, not the edition's. */
  readonly entryLang: string;
  readonly note: string;
  /** The note with what no line may part tied together. */
  readonly noteHtml: string;
  /** The entry by itself, in each format that is published. */
  readonly exports: readonly OfferedFile[];
  readonly exportWords: string;
  readonly backs: readonly { readonly href: string; readonly mark: string; readonly words: string }[];
}

/**
 * The printed list, each entry in the language of the cited work. `rowLimit`: how many rows of a table the page shows;
 * what only further rows cite has no way back to them. `exportsOf`: what is published of a record.
 */
export function referencesView(
  edition: Edition,
  tools: RenderTools,
  rowLimit: number,
  exportsOf: (key: string) => readonly OfferedFile[] = () => [],
): ReferenceView[] {
  const absent = anchorsBeyond(edition, rowLimit);
  const labels = tools.labelsOf(edition.language);
  const rules = tools.rulesOf(edition.language);
  const ownTag = rules.htmlTag;
  const hanTag = tools.rulesOf('zh').htmlTag;
  const gaps = gapWords(tools.labelTreeOf(edition.language));
  const set = (entry: Root, language: ContentLanguage): Root => {
    const tag = tools.rulesOf(language).htmlTag;
    const marked = tag === ownTag ? structuredClone(entry) : markEditionWords(entry, gaps, ownTag);
    return keepUnbroken(marked, tools.rulesOf(language), hanTag);
  };
  return edition.references.map(
    ({ number, reference, statusLine, entry, entryLanguage, note, citedAt: everywhere }) => {
      const citedAt = everywhere.filter((anchor) => !absent.has(anchor));
      const entryLang = tools.rulesOf(entryLanguage).htmlTag;
      return {
        number,
        status: reference.status ?? '',
        statusLine,
        entryHtml: entry.children.length > 0 ? toHtml(set(entry, entryLanguage)) : '',
        entryLang,
        note,
        noteHtml: note && toHtml({ type: 'root', children: unbrokenText(note, rules, hanTag) }),
        exports: exportsOf(reference.key),
        exportWords: labels('references.exportOne', { number }),
        backs: citedAt.map((anchor, index) => ({
          href: `#${anchor}`,
          mark: citedAt.length > 1 ? String(index + 1) : '',
          words:
            citedAt.length > 1
              ? labels('references.back', { index: index + 1, count: citedAt.length })
              : labels('references.backOnly'),
        })),
      };
    },
  );
}

/** Anchors of the citations in table rows that a page leaves out. */
function anchorsBeyond({ tables }: Edition, rowLimit: number): ReadonlySet<string> {
  const cells = Object.values(tables).flatMap(({ rows }) => rows.slice(rowLimit).flatMap((row) => row.cells));
  return new Set(
    cells.flatMap(({ content }) =>
      content.flatMap((node) => (node.type === 'citationCluster' ? (node.anchor ?? []) : [])),
    ),
  );
}

/** What the edition prints for parts of a record that nobody has verified. */
function gapWords(labels: LabelTree): string[] {
  const references = labels['references'] as { gap: Readonly<Record<string, string>> };
  return Object.values(references.gap);
}
