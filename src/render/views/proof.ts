import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import type { RenderTools } from './tools.ts';

/** What a proof says beside the text. */
export interface ProofView {
  /** That it is one, as every page says: 校样, PROOF. */
  readonly mark: string;
  /** The mark with version and date. */
  readonly line: string;
  /** What heads the list of queries; empty where there are none. */
  readonly queriesHead: string;
  /** The queries to the author, each a link to where it stands. */
  readonly queries: readonly { readonly href: string; readonly label: string }[];
}

/** What the proof of an edition says of itself. */
export function proofView(
  { article, editions }: Publication,
  language: ContentLanguage,
  tools: RenderTools,
): ProofView {
  const labels = tools.labelsOf(language);
  const mark = labels('proof.mark');
  const notes = Object.values(editions[language]!.notes);
  const queries = notes.filter(({ kind }) => kind === 'query').map(({ id, label }) => ({ href: `#note-${id}`, label }));
  return {
    mark,
    line: labels('proof.line', { mark, version: article.version, date: tools.rulesOf(language).date(article.date) }),
    queriesHead: queries.length > 0 ? labels('proof.queries', { count: queries.length }) : '',
    queries,
  };
}
