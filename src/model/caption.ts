import type { PhrasingContent } from 'mdast';
import type { ContentLanguage } from './language.ts';

/** A caption as an edition prints it in one language. */
export interface ResolvedCaption {
  readonly language: ContentLanguage;
  /** `图 1`, `Figure 1` */
  readonly label: string;
  readonly content: readonly PhrasingContent[];
}
