import type { ArticlePages } from './article-pages.ts';
import type { ManifestArticle } from './manifest.ts';
import type { FinishedWork } from './run-work.ts';
import type { LocatedDiagnostic } from './whereabouts.ts';

/** An article with all that was made of it. */
export interface MadeArticle {
  readonly slug: string;
  readonly finished: readonly FinishedWork[];
  /** What was found while it was made, with its place. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Of its editions that were printed: how many pages they have, and where their sections stand. */
  readonly pages?: ArticlePages;
  /** What the manifest says of it; absent where nothing was made. */
  readonly entry?: ManifestArticle;
}
