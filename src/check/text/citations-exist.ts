import { suggestionsFrom } from '../../engines/nearest.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import { citationsOf } from './citations-of.ts';
import type { CheckContext } from '../context.ts';

/** A bibliography of one work, for the examples. */
const exampleRecords = `[
  {
    "id": "smith2021",
    "type": "article-journal",
    "title": "Second sample record, invented",
    "author": [{ "family": "Smith", "given": "Ann" }],
    "container-title": "Journal of Samples",
    "issued": { "date-parts": [[2021]] },
    "volume": "3",
    "page": "1-2",
    "language": "en"
  }
]`;

/** Every cited key stands in the bibliography. */
export const citationsExist = defineRule<{ key: string; nearest: string }>({
  id: 'citations-exist',
  severity: 'error',
  words: {
    zh: {
      name: '引用的文献不存在',
      message: ({ key }) => `文献库里没有“${key}”。`,
      advice: ({ nearest: meant }) =>
        meant ? `是否指“${meant}”？否则请把该条加进文献库。` : '请核对文献键，或把该条加进文献库。',
    },
    en: {
      name: 'Cited work not in the bibliography',
      message: ({ key }) => `The bibliography has no “${key}”.`,
      advice: ({ nearest: meant }) =>
        meant
          ? `Did you mean “${meant}”? Otherwise add the record to the bibliography.`
          : 'Check the key, or add the record to the bibliography.',
    },
  },
  about: {
    zh: '引文里的键，在文献库（`references.json`，或 `references.bib`、`references.ris`）中要有键与它相同的一条。正文、注释和表格都看。拼写相近的，报告里会指出。',
    en: 'Each key that is cited is that of a record in the bibliography, which is `references.json`, `references.bib`, or `references.ris`; texts, notes, and tables are looked through. Where a key is spelled nearly alike, the report names it.',
  },
  examples: {
    bad: [
      {
        'zh.md': '细胞在24 h内归巢[@smith2012]。',
        'en.md': 'The cells home within 24 h [@smith2012].',
        'references.json': exampleRecords,
      },
    ],
    good: [
      {
        'zh.md': '细胞在24 h内归巢[@smith2021]。',
        'en.md': 'The cells home within 24 h [@smith2021].',
        'references.json': exampleRecords,
      },
    ],
  },
});

/** Looks through texts, notes and tables. A bibliography that cannot be read at all is one finding, not many. */
export function checkCitationsExist(article: Article, { found }: CheckContext): Diagnostic[] {
  const records = suggestionsFrom(article.references.map(({ key }) => key));
  const isUnread = found.some(({ place }) => place?.file.startsWith(`${article.slug}/references.`));
  if (article.references.length === 0 && isUnread) return [];
  return citationsOf(article)
    .filter(({ key }) => !records.has(key))
    .map(({ key, place }) => citationsExist.at(place(), { key, nearest: records.nearestTo(key) }));
}
