import type { ContentLanguage } from '../../model/language.ts';
import type { Edition } from '../../model/publication.ts';
import { pagePath } from '../paths.ts';
import type { PairLink } from './dress.ts';
import type { RenderTools } from './tools.ts';

/** The link that leads each block to its pair on the page of another edition, in the words of the page that it stands on. */
export function pairLinkTo(other: Edition, slug: string, from: ContentLanguage, tools: RenderTools): PairLink {
  const blocks = [...other.abstract, ...other.body];
  const labels = tools.labelsOf(from);
  return {
    page: `../../${pagePath(other.language, slug)}`,
    htmlTag: tools.rulesOf(other.language).htmlTag,
    short: tools.rulesOf(other.language).shortName,
    words: labels('pair.show', { language: labels(`language.${other.language}`) }),
    ids: new Set(blocks.map(({ id }) => id)),
  };
}
