import { pagesIn } from '../../engines/folio-range.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

type Part = 'form' | 'issn' | 'year' | 'issue' | 'page' | 'count';

interface Values {
  readonly [name: string]: string;
  readonly part: Part;
  readonly articleId: string;
  /** What the id says of the part, and what the rest of the front matter does. */
  readonly said: string;
  readonly known: string;
}

/** 文章编号: ISSN, year, issue, first page, and number of pages, as CAJ-CD B/T 1-2006 writes them. */
const form = /^(\d{4}-\d{3}[\dX])\((\d{4})\)(\d{2}|S\d)-(\d{4})-(\d{2})$/;

const parts = {
  zh: { form: '', issn: 'ISSN', year: '出版年', issue: '期号', page: '首页页码', count: '页数' },
  en: { form: '', issn: 'ISSN', year: 'year', issue: 'issue', page: 'first page', count: 'number of pages' },
} as const satisfies Record<string, Record<Part, string>>;

/** An article id (文章编号) agrees with the journal's ISSN and with the article's place in its issue. */
export const articleIdsNameTheirIssue = defineRule<Values>({
  id: 'article-ids-name-their-issue',
  severity: 'warning',
  words: {
    zh: {
      name: '文章编号与刊期不符',
      message: ({ part, articleId, said, known }) =>
        part === 'form'
          ? `文章编号“${articleId}”不是“ISSN(年)期-首页-页数”的形式。`
          : `文章编号“${articleId}”中的${parts.zh[part]}是 ${said}，此处是 ${known}。`,
      advice: ({ part }) =>
        part === 'form' ? '请写作如 1234-5679(2026)06-0526-08，括号用半角。' : '请改正文章编号，或改正另一处。',
    },
    en: {
      name: 'Article ID against its issue',
      message: ({ part, articleId, said, known }) =>
        part === 'form'
          ? `The article ID “${articleId}” is not of the form ISSN(year)issue-first page-number of pages.`
          : `The article ID “${articleId}” gives ${said} as the ${parts.en[part]}; here it is ${known}.`,
      advice: ({ part }) =>
        part === 'form'
          ? 'Write it as in 1234-5679(2026)06-0526-08, with ordinary brackets.'
          : 'Correct the article ID, or the other place.',
    },
  },
  about: {
    zh: '文章编号按 CAJ-CD B/T 1—2006 写作“ISSN(年)期-首页-页数”，如 `1234-5679(2026)06-0526-08`：期两位（增刊 S0、S1），首页四位，页数两位。其中各段与 `journal.yaml` 的 `issn` 或 `eissn`、`position` 的 `year`、`issue`、`firstPage` 和 `pages` 一致；没有写的不比较。',
    en: 'An article ID (文章编号) is written ISSN(year)issue-first page-number of pages, as in `1234-5679(2026)06-0526-08` (CAJ-CD B/T 1-2006): two digits for the issue (S0, S1 for a supplement), four for the first page, two for the number of pages. Its parts agree with the `issn` or `eissn` in `journal.yaml` and with `year`, `issue`, `firstPage`, and `pages` under `position`; what is not given is not compared.',
  },
  examples: {
    bad: [
      {
        'journal.yaml': 'issn: 0000-0000',
        'article.yaml': "articleId: 0000-0000(2026)05-0526-08\nposition: { year: 2026, issue: '6', firstPage: 526 }",
      },
      { 'article.yaml': 'articleId: 2026-06-526' },
    ],
    good: [
      {
        'journal.yaml': 'issn: 0000-0000',
        'article.yaml':
          "articleId: 0000-0000(2026)06-0526-08\nposition: { year: 2026, issue: '6', firstPage: 526, pages: { zh: 526-533, en: 526-533 } }",
      },
    ],
  },
});

/** Compares each part of the id with what the journal and the article say elsewhere. */
export function checkArticleIdsNameTheirIssue({ frontMatter }: Article, context: CheckContext): Diagnostic[] {
  const { articleId, position } = frontMatter;
  if (articleId === undefined) return [];
  const { journal, placeInArticle, placeInJournal } = context;
  const place = placeInArticle(['articleId']);
  const match = form.exec(articleId);
  if (!match) return [articleIdsNameTheirIssue.at(place, { part: 'form', articleId, said: '', known: '' })];
  const [, issn, year, issue, page, count] = match as unknown as readonly string[];
  const at = (...path: readonly string[]) => placeInArticle(['position', ...path]);
  const compared: readonly [Part, said: string, known: readonly (string | undefined)[], where: typeof place][] = [
    ['issn', issn!, [journal?.issn, journal?.eissn], placeInJournal(['issn'])],
    ['year', year!, [position.year?.toString()], at('year')],
    ['issue', issue!, [numbered(position.issue, 2)], at('issue')],
    ['page', page!, [position.firstPage?.toString().padStart(4, '0')], at('firstPage')],
    ['count', count!, Object.values(position.pages).map(countOf), at('pages')],
  ];
  return compared.flatMap(([part, said, given, where]) => {
    const known = given.filter((one) => one !== undefined);
    if (known.length === 0 || known.includes(said)) return [];
    return [articleIdsNameTheirIssue.at(place, { part, articleId, said, known: known[0]! }, [{ place: where }])];
  });
}

/** An issue as article ids write it; nothing for one that they have no form for. */
function numbered(issue: string | undefined, width: number): string | undefined {
  if (issue === undefined || !/^(?:\d{1,2}|S\d)$/.test(issue)) return undefined;
  return issue.padStart(width, '0');
}

/** The number of pages of a range, as article ids write it. */
function countOf(range: string | undefined): string | undefined {
  return pagesIn(range)?.toString().padStart(2, '0');
}
