import { nearest } from '../engines/nearest.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import type { CheckContext } from './context.ts';

/** Every affiliation that an author names is listed. */
export const affiliationsExist = defineRule<{ id: string; known: readonly string[]; nearest: string }>({
  id: 'affiliations-exist',
  severity: 'error',
  words: {
    zh: {
      name: '作者单位不存在',
      message: ({ id }) => `affiliations 中没有“${id}”。`,
      advice: ({ known, nearest: meant }) =>
        `${meant ? `是否指“${meant}”？` : ''}已有：${known.join('、') || '（尚无）'}。`,
    },
    en: {
      name: 'Affiliation not listed',
      message: ({ id }) => `There is no “${id}” among the affiliations.`,
      advice: ({ known, nearest: meant }) =>
        `${meant ? `Did you mean “${meant}”? ` : ''}There are: ${known.join(', ') || '(none yet)'}.`,
    },
  },
});

/** Looks up each author's affiliations; where the list itself has mistakes, nothing is known of it. */
export function checkAffiliationsExist(
  { frontMatter }: Article,
  { placeInArticle, found }: CheckContext,
): Diagnostic[] {
  const known = frontMatter.affiliations.map(({ id }) => id);
  if (found.some(({ place }) => place?.within?.startsWith('affiliations.'))) return [];
  return frontMatter.authors.flatMap(({ affiliations }, author) =>
    affiliations.flatMap((id, index) =>
      known.includes(id)
        ? []
        : [
            affiliationsExist.at(placeInArticle(['authors', author, 'affiliations', index]), {
              id,
              known,
              nearest: nearest(id, known) ?? '',
            }),
          ],
    ),
  );
}
