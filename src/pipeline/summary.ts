import { pairStatesOf } from '../check/ledger/pair-states.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { CheckedArticle, CheckedContent } from './check.ts';

/** How many findings of each weight there are. */
export type FindingCounts = Readonly<Record<Severity, number>>;

/** An article in one line. */
export interface ArticleSummary {
  readonly slug: string;
  readonly state: CheckedArticle['state'];
  readonly findings: FindingCounts;
  /** Pairs that are to be confirmed, and how many are. */
  readonly pairs: number;
  readonly confirmed: number;
}

/** What a check has found, article by article, and what of it concerns the journal as a whole. */
export interface CheckSummary {
  readonly journal: FindingCounts;
  readonly articles: readonly ArticleSummary[];
}

/** How many findings of each weight are among some. */
export function countFindings(diagnostics: readonly Diagnostic[]): FindingCounts {
  const of = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

/** What was checked in one line an article. */
export function summarize({ articles, diagnostics }: Pick<CheckedContent, 'articles' | 'diagnostics'>): CheckSummary {
  const slugs = new Set(articles.map(({ slug }) => slug));
  const byArticle = Map.groupBy(diagnostics, ({ place }) => {
    const folder = place?.file.split('/')[0];
    return folder !== undefined && slugs.has(folder) ? folder : undefined;
  });
  return {
    journal: countFindings(byArticle.get(undefined) ?? []),
    articles: articles.map(({ slug, state, article }) => {
      const standings = article ? pairStatesOf(article) : [];
      return {
        slug,
        state,
        findings: countFindings(byArticle.get(slug) ?? []),
        pairs: standings.length,
        confirmed: standings.filter((one) => one.state === 'confirmed').length,
      };
    }),
  };
}
