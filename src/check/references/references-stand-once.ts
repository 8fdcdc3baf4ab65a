import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import { sameWorks } from './same-work.ts';

/** A work has one record. */
export const referencesStandOnce = defineRule<{ key: string; earlier: string; by: 'doi' | 'title' }>({
  id: 'references-stand-once',
  severity: 'warning',
  words: {
    zh: {
      name: '文献重复',
      message: ({ key, earlier, by }) =>
        `文献 ${key} 与 ${earlier} ${by === 'doi' ? 'DOI 相同' : '题名几乎相同'}，像是同一篇。`,
      advice: () => '请删去一条，引用都改用另一条的键；确是两篇的，请补全各自的 DOI 或年份。',
    },
    en: {
      name: 'Reference listed twice',
      message: ({ key, earlier, by }) =>
        `The records ${key} and ${earlier} have ${by === 'doi' ? 'the same DOI' : 'nearly the same title'}; they seem to be one work.`,
      advice: () =>
        'Take one out and cite the other in its place; if they are two works, complete the DOI or the year of each.',
    },
  },
  about: {
    zh: '同一篇文献有两条记录，就会印成两个编号。DOI 相同的，或题名几乎相同而年份、第一作者都不矛盾的，算作重复；两条各有不同的 DOI，就是两篇。题名很短的（如“述评”）不比。',
    en: 'A work with two records is printed under two numbers. Records are one work when they have the same DOI, or nearly the same title and neither year nor first author is against it; two different DOIs make two works. Very short titles, such as “Reply”, are not compared.',
  },
  examples: {
    bad: [
      {
        'references.bib':
          '@book{lee2023, title = {An invented book about samples}}\n@book{lee2023a, title = {An Invented Book about Samples}}\n',
      },
    ],
    good: [
      {
        'zh.md': '样本很少[@lee2023; @lee2023a]。',
        'en.md': 'There are few samples [@lee2023; @lee2023a].',
        'references.bib': [1, 2]
          .map(
            (part) =>
              `@book{lee2023${part === 1 ? '' : 'a'},\n  author = {Ann Lee},\n  title = {An invented book about samples, part ${part}},\n  publisher = {Invented Press},\n  year = 2023\n}\n`,
          )
          .join(''),
      },
    ],
  },
});

/** One finding for each record that repeats an earlier one; records of which nothing is known repeat none. */
export function checkReferencesStandOnce({ references }: Article): Diagnostic[] {
  return sameWorks(references.filter(({ status }) => status !== 'unresolved')).map(({ earlier, later, by }) =>
    referencesStandOnce.at(later.place, { key: later.key, earlier: earlier.key, by }, [{ place: earlier.place }]),
  );
}
