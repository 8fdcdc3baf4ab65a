import { sameWorks } from '../../check/references/same-work.ts';
import { addReferences } from '../../edit/add-references.ts';
import type { CslItem } from '../../model/csl.ts';
import type { ContentFolder, ContentWriter, Shelf, SourceFile, TemplateFolder } from '../../model/ports.ts';
import { readImport, type ImportRecord } from '../../read/read-import.ts';
import { checkOneArticle, textOf } from '../one-article.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';
import { keysFor } from './citation-keys.ts';

/** A record that was taken in. */
export interface AddedReference {
  readonly key: string;
  readonly title: string;
  /** The key that the file has for it, where that could not be kept. */
  readonly from?: string;
}

/** A record that was not, for the bibliography has it, or another one under its key. */
export interface RefusedReference {
  readonly key: string;
  readonly title: string;
  readonly reason: 'same-doi' | 'same-title' | 'key-taken';
  /** Key of the record that stands in its way. */
  readonly of: string;
}

export interface ImportOutcome {
  readonly slug: string;
  /** Path of the bibliography that the records went into. */
  readonly file: string;
  /** `unreadable`: the file, or the article's bibliography. `overtaken`: that one was changed meanwhile. */
  readonly state: 'written' | 'nothing-new' | 'unreadable' | 'overtaken';
  readonly added: readonly AddedReference[];
  readonly refused: readonly RefusedReference[];
  /** What of the file was not understood, and what makes anything unreadable. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Takes the records of another program's file into an article's `references.json`, behind those that are there: no record
 * twice, none over another. Throws a `UsageProblem` where it is open which article is meant.
 */
export async function importReferences(
  request: { readonly only?: string; readonly file: SourceFile },
  ports: {
    readonly content: ContentFolder;
    readonly templates: TemplateFolder;
    readonly writer: ContentWriter;
    readonly shelf?: Shelf;
  },
): Promise<ImportOutcome> {
  const { slug, article, diagnostics } = await checkOneArticle(request.only, ports);
  const file = `${slug}/references.json`;
  const outcome = { slug, file, added: [], refused: [] };
  const ofBibliography = diagnostics.filter(
    ({ severity, place }) => severity === 'error' && place?.file.startsWith(`${slug}/references.`),
  );
  const read = readImport(request.file);
  if (!read.value) return { ...outcome, state: 'unreadable', diagnostics: read.diagnostics };
  if (!article || ofBibliography.length > 0) {
    const errors = article ? ofBibliography : diagnostics.filter(({ severity }) => severity === 'error');
    return { ...outcome, state: 'unreadable', diagnostics: errors };
  }

  const text = await textOf(ports.content, slug, file);
  const { records, added, refused } = choose(read.value, article.references);
  const edits = addReferences({ file, text }, records);
  if (!edits) return { ...outcome, state: 'unreadable', diagnostics: ofBibliography };
  const written = edits.length > 0 ? await ports.writer.apply(edits) : undefined;
  if (written && written.refused.length > 0) return { ...outcome, state: 'overtaken', diagnostics: read.diagnostics };
  return { slug, file, state: written ? 'written' : 'nothing-new', added, refused, diagnostics: read.diagnostics };
}

/** What is new of a file's records, each under its key. */
function choose(
  incoming: readonly ImportRecord[],
  existing: readonly { readonly key: string; readonly item: CslItem }[],
): { records: object[]; added: AddedReference[]; refused: RefusedReference[] } {
  const keys = keysFor(
    incoming,
    existing.map(({ key }) => key),
  );
  const ours = incoming.map(({ item, key: from }, index) => {
    const key = keys[index]!;
    return { key, item: { ...item, id: key }, from };
  });
  const same = new Map(
    sameWorks<{ readonly key: string; readonly item: CslItem }>([...existing, ...ours]).map((one) => [one.later, one]),
  );
  const taken = new Set(existing.map(({ key }) => key));
  const records: object[] = [];
  const added: AddedReference[] = [];
  const refused: RefusedReference[] = [];
  for (const record of ours) {
    const { key, item, from } = record;
    const title = item.title ?? '';
    const repeated = same.get(record);
    if (repeated) {
      refused.push({ key, title, reason: repeated.by === 'doi' ? 'same-doi' : 'same-title', of: repeated.earlier.key });
    } else if (taken.has(key)) refused.push({ key, title, reason: 'key-taken', of: key });
    else {
      const { id, type, ...rest } = item;
      records.push({ id, type, ...rest });
      added.push({ key, title, ...(from !== key && from !== '' && { from }) });
      taken.add(key);
    }
  }
  return { records, added, refused };
}
