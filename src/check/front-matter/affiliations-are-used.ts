import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

/** Every affiliation that is listed is some author's. */
export const affiliationsAreUsed = defineRule<{ id: string }>({
  id: 'affiliations-are-used',
  severity: 'warning',
  words: {
    zh: {
      name: '没有作者的单位',
      message: ({ id }) => `没有作者属于单位“${id}”。`,
      advice: () => '请写进相应作者的 affiliations，或删去该单位。',
    },
    en: {
      name: 'Affiliation of nobody',
      message: ({ id }) => `No author belongs to the affiliation “${id}”.`,
      advice: () => 'Name it among the affiliations of an author, or remove it.',
    },
  },
  about: {
    zh: '`affiliations` 中列出的单位，至少是一位作者的单位；没有作者的单位印在首页上无人对应。作者所写的单位有误时不检查，先改正那一处。',
    en: 'An affiliation that is listed belongs to at least one author; one that does not stands on the first page for nobody. Where an author names an affiliation that is not listed, that comes first and this is not checked.',
  },
  examples: {
    bad: [
      {
        'article.yaml':
          'affiliations:\n  - id: one\n    name: { zh: 示例单位, en: Sample Unit }\n  - id: two\n    name: { zh: 另一单位, en: Other Unit }',
      },
    ],
    good: [{ 'article.yaml': 'affiliations:\n  - id: one\n    name: { zh: 示例单位, en: Sample Unit }' }],
  },
});

/** Looks for affiliations that no author names; where authors cannot be read or name what is not there, nobody knows. */
export function checkAffiliationsAreUsed(
  { frontMatter: { authors, affiliations } }: Article,
  { placeInArticle, found }: CheckContext,
): Diagnostic[] {
  if (found.some(({ place }) => /^(?:authors|affiliations)\b/.test(place?.within ?? ''))) return [];
  const used = new Set(authors.flatMap((author) => author.affiliations));
  const listed = affiliations.map(({ id }) => id);
  if (!used.isSubsetOf(new Set(listed))) return [];
  return listed.flatMap((id, index) =>
    used.has(id) ? [] : [affiliationsAreUsed.at(placeInArticle(['affiliations', index]), { id })],
  );
}
