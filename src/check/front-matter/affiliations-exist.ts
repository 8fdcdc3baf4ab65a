import { suggestionsFrom } from '../../engines/nearest.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

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
  about: {
    zh: '作者的 `affiliations` 里写的是单位的标识，每个标识都要在文章的 `affiliations` 里有一项。拼写相近的，报告里会指出。',
    en: 'An author’s `affiliations` are ids, and each of them has an entry in the article’s own `affiliations`. Where another id is spelled nearly alike, the report names it.',
  },
  examples: {
    bad: [
      {
        'article.yaml': `authors:
  - id: jia
    name:
      zh: { family: 甲, given: 作者 }
      en: { family: Author, given: Jia }
    affiliations: [neurology]
affiliations:
  - id: neurolgy
    name:
      zh: 示例医院神经内科
      en: Department of Neurology, Sample Hospital`,
      },
    ],
    good: [
      {
        'article.yaml': `authors:
  - id: jia
    name:
      zh: { family: 甲, given: 作者 }
      en: { family: Author, given: Jia }
    affiliations: [neurology]
affiliations:
  - id: neurology
    name:
      zh: 示例医院神经内科
      en: Department of Neurology, Sample Hospital`,
      },
    ],
  },
});

/** Looks up each author's affiliations; where the list itself has mistakes, nothing is known of it. */
export function checkAffiliationsExist(
  { frontMatter }: Article,
  { placeInArticle, found }: CheckContext,
): Diagnostic[] {
  const units = suggestionsFrom(frontMatter.affiliations.map(({ id }) => id));
  if (found.some(({ place }) => place?.within?.startsWith('affiliations.'))) return [];
  return frontMatter.authors.flatMap(({ affiliations }, author) =>
    affiliations.flatMap((id, index) =>
      units.has(id)
        ? []
        : [
            affiliationsExist.at(placeInArticle(['authors', author, 'affiliations', index]), {
              id,
              known: units.known,
              nearest: units.nearestTo(id),
            }),
          ],
    ),
  );
}
