import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Localized } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext, PlaceOf } from '../context.ts';

/** A `based-on` edition carries an identity of its own: no title, DOI, ISSN, journal or author of its source. */
export const editionIsNotItsSource = defineRule<{
  element: 'title' | 'doi' | 'issn' | 'journal' | 'author' | 'record';
  value: string;
}>({
  id: 'edition-is-not-its-source',
  severity: 'error',
  words: {
    zh: {
      name: '改编版冒用了原文的身份',
      message: ({ element, value }) =>
        element === 'record'
          ? 'kind 为 based-on，但没有 basedOn 记录原文。'
          : `本版的${{ title: '题名', doi: ' DOI', issn: ' ISSN', journal: '刊名', author: '作者' }[element]}“${value}”与原文相同，索引会把两者混为一谈。`,
      advice: ({ element }) =>
        element === 'record' ? '请在 basedOn 中写明原文。' : '请给本版另定；原文的信息只写在 basedOn 中。',
    },
    en: {
      name: 'Edition passes for its source',
      message: ({ element, value }) =>
        element === 'record'
          ? 'The article is based-on, but basedOn does not say on what.'
          : `The edition’s ${{ title: 'title', doi: 'DOI', issn: 'ISSN', journal: 'journal', author: 'author' }[element]} “${value}” is the source’s own, so an index would take one for the other.`,
      advice: ({ element }) =>
        element === 'record'
          ? 'Describe the source in basedOn.'
          : 'Give the edition its own; what belongs to the source goes under basedOn only.',
    },
  },
  about: {
    zh: '`kind: based-on` 的文章依据另一篇已发表的文章撰写，不是它的译文或重印。它的题名、作者、刊名、DOI 和 ISSN 都须是自己的，否则索引会把两篇混为一谈，读者也会引错。比较时不计空格、大小写和标点。所据文章写在 `basedOn` 里，不写也会报告。',
    en: 'An article of `kind: based-on` is written from another that has been published; it is no translation or reprint of it. It bears a title, authors, journal, DOI, and ISSN of its own, or else an index takes the two for one, and readers cite the wrong one. Spaces, case, and punctuation do not count. The source itself is described under `basedOn`; without it the rule is broken too.',
  },
  examples: {
    bad: [
      {
        'article.yaml': `kind: based-on
title:
  zh: 干细胞治疗脑卒中的研究进展
  en: Stem Cells for Stroke, a New Edition
basedOn:
  title:
    zh: 干细胞治疗脑卒中的研究进展
  authors: [乙来源]
  journal:
    zh: 所据期刊`,
      },
    ],
    good: [
      {
        'article.yaml': `kind: based-on
title:
  zh: 干细胞治疗脑卒中：据已刊综述另撰
  en: Stem Cells for Stroke, a New Edition
basedOn:
  title:
    zh: 干细胞治疗脑卒中的研究进展
  authors: [乙来源]
  journal:
    zh: 所据期刊`,
      },
    ],
  },
});

type Path = readonly (string | number)[];
type Element = 'title' | 'doi' | 'issn' | 'journal' | 'author';

/** Compares the edition's identity with its source's; the finding names both places. */
export function checkEditionIsNotItsSource(article: Article, context: CheckContext): Diagnostic[] {
  if (article.kind !== 'based-on') return [];
  const { basedOn, frontMatter } = article;
  const { journal, placeInArticle, placeInJournal } = context;
  if (!basedOn) return [editionIsNotItsSource.at(placeInArticle(['kind']), { element: 'record', value: '' })];
  const theirs: Readonly<Record<Element, readonly Named[]>> = {
    title: localized(basedOn.title, ['basedOn', 'title']),
    doi: [[basedOn.doi, ['basedOn', 'doi']]],
    issn: [[basedOn.issn, ['basedOn', 'issn']]],
    journal: localized(basedOn.journal, ['basedOn', 'journal']),
    author: basedOn.authors.map((name, index): Named => [name, ['basedOn', 'authors', index]]),
  };
  const compare = (element: Element, ours: readonly Named[], placeOf: PlaceOf): Diagnostic[] => {
    for (const [value, path] of ours) {
      const same = value && theirs[element].find(([their]) => their !== undefined && fold(their) === fold(value));
      if (!same) continue;
      return [editionIsNotItsSource.at(placeOf(path), { element, value }, [{ place: placeInArticle(same[1]) }])];
    }
    return [];
  };
  const authors = frontMatter.authors.flatMap(({ name }, index) =>
    Object.entries(name).flatMap(([language, part]): Named[] => {
      const path = ['authors', index, 'name', language];
      return part
        ? [
            [part.family + part.given, path],
            [`${part.given} ${part.family}`, path],
          ]
        : [];
    }),
  );
  return [
    ...compare('title', localized(frontMatter.title, ['title']), placeInArticle),
    ...compare('doi', localized(frontMatter.doi, ['doi']), placeInArticle),
    ...compare(
      'issn',
      [
        [journal?.issn, ['issn']],
        [journal?.eissn, ['eissn']],
      ],
      placeInJournal,
    ),
    ...compare(
      'journal',
      [...localized(journal?.title ?? {}, ['title']), [journal?.abbreviation, ['abbreviation']]],
      placeInJournal,
    ),
    ...compare('author', authors, placeInArticle),
  ];
}

/** A value and its path in its file. */
type Named = readonly [value: string | undefined, path: Path];

function localized(words: Localized, path: Path): Named[] {
  return Object.entries(words).map(([language, value]): Named => [value, [...path, language]]);
}

/** Letters and digits only, so that spacing, case and punctuation hide nothing. */
function fold(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
