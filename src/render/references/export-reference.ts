import type { ContentLanguage } from '../../model/language.ts';
import type { CitedWork, Edition } from '../../model/publication.ts';
import type { Reference, ReferenceStatus } from '../../model/reference.ts';

/** What is said about a record of each status, in one language: words of the theme. */
export type StatusWords = Readonly<Record<ReferenceStatus, string>>;

/** A record as an edition exports it. */
export interface ExportReference extends Reference {
  /** Its number in the printed list; absent when nothing cites it. */
  readonly number?: number;
  /** The entry as the list prints it, without markup; empty where the list prints none. */
  readonly entry: string;
  /** Language of the edition that exports it: of the note and the status words. */
  readonly language: ContentLanguage;
  readonly statusWords: StatusWords;
}

/** All records of an article as one edition exports them: cited ones in the order of the list, then the others. */
export function exportReferences(
  references: readonly Reference[],
  edition: Pick<Edition, 'language' | 'references'>,
  statusWords: StatusWords,
): ExportReference[] {
  const { language } = edition;
  const cited = edition.references.map(({ reference, number, plain }): ExportReference => {
    return { ...reference, number, entry: plain, language, statusWords };
  });
  const keys = new Set(cited.map(({ key }) => key));
  const others = references.filter(({ key }) => !keys.has(key));
  return [...cited, ...others.map((reference) => ({ ...reference, entry: '', language, statusWords }))];
}

/** A work that readers of an edition may cite, as the edition exports it. `entry`: how it is cited, in words. */
export function exportCited(
  { reference }: CitedWork,
  entry: string,
  language: ContentLanguage,
  statusWords: StatusWords,
): ExportReference {
  return { ...reference, entry, language, statusWords };
}

/** What the list says about the record's status; empty in an ordinary bibliography. */
export function statusText({ status, statusWords }: ExportReference): string {
  return status === undefined ? '' : statusWords[status];
}

/** Status and note as one remark on the record, on one line; empty when there is nothing to say. */
export function remark(reference: ExportReference): string {
  return joinSentences(statusText(reference), reference.note[reference.language] ?? '');
}

/** Sentences one after the other, with a space only where the mark before does not bring its own. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .reduce((text, sentence) => (/(^|[。：；？！，、）])$/.test(text) ? text + sentence : `${text} ${sentence}`), '');
}
