import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ArticleStatus } from '../../model/front-matter.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { versionDigest } from './version-digest.ts';

/** What readers can see. */
const isPublic: ReadonlySet<ArticleStatus> = new Set(['online-first', 'published']);

const released = `released:
  - version: '1.0'
    on: 2026-01-15
    digest: 0123456789abcdef
`;

/** What was published changes only under a new version, with an entry in the history that says what changed. */
export const publishedChangesAreRecorded = defineRule<{
  problem: 'changed' | 'no-entry';
  version: string;
  on: string;
}>({
  id: 'published-changes-are-recorded',
  severity: 'error',
  words: {
    zh: {
      name: '已发布的版本有改动而未记录',
      message: ({ problem, version, on }) =>
        problem === 'changed'
          ? `${version} 版已于 ${on} 发布，此后内容有改动，版本号却没有变。`
          : `版本号改成了 ${version}，history 里却没有这一版的记录。`,
      advice: ({ problem, version }) =>
        problem === 'changed'
          ? '请改用新的版本号（version）和日期（date），在 history 中用各种语言写明改了什么；若是误改，请恢复原样。'
          : `请在 history 中加一条 version: '${version}' 的记录，用各种语言写明改了什么。`,
    },
    en: {
      name: 'Published version changed without a record',
      message: ({ problem, version, on }) =>
        problem === 'changed'
          ? `Version ${version} went out on ${on}; its content has changed since, its number has not.`
          : `The version is now ${version}, but the history has no entry for it.`,
      advice: ({ problem, version }) =>
        problem === 'changed'
          ? 'Give it a new version and date, and say in an entry of the history, in every language, what changed; if it was changed by mistake, restore it.'
          : `Add an entry with version: '${version}' to the history, which says in every language what changed.`,
    },
  },
  about: {
    zh: '用 diglot release 发布的版本，其全部内容（各语言的文字、表格数据、文前项目、文献）有一个摘要值记在 attestations.yaml 中。文章状态为 online-first 或 published 时，内容若与该版不同，须有新的版本号，并在 article.yaml 的 history 中有这一版的记录，读者才看得到改了什么。换行、注释、作者质询不算内容。',
    en: 'A version that went out with diglot release leaves a digest of all that it says (the words of every language, the data of tables, the front matter, the references) in attestations.yaml. While the article’s status is online-first or published, content that differs from it wants a new version, and an entry for it under history in article.yaml, so that readers can see what changed. Wrapping, comments, and author queries are not content.',
  },
  examples: {
    bad: [{ 'attestations.yaml': released }, { 'attestations.yaml': released, 'article.yaml': "version: '1.1'" }],
    good: [
      {
        'attestations.yaml': released,
        'article.yaml': `version: '1.1'
history:
  - version: '1.1'
    date: 2026-02-01
    type: correction
    text:
      zh: 更正表1中的一处剂量。
      en: A dose in Table 1 was corrected.
`,
      },
      { 'attestations.yaml': released, 'article.yaml': 'status: proof' },
    ],
  },
});

/** Compares the article with the version that went out under its number; asks a new number for its entry. */
export function checkPublishedChangesAreRecorded(article: Article, { placeInArticle }: CheckContext): Diagnostic[] {
  const { version, status, history, ledger } = article;
  const last = ledger.releases.at(-1);
  if (!last || !isPublic.has(status)) return [];
  const place = placeInArticle(['version']);
  const release = ledger.releases.findLast((one) => one.version === version);
  if (!release) {
    if (history.some((entry) => entry.version === version)) return [];
    return [publishedChangesAreRecorded.at(place, { problem: 'no-entry', version, on: '' }, [{ place: last.place }])];
  }
  if (release.digest === versionDigest(article)) return [];
  const values = { problem: 'changed', version, on: release.on } as const;
  return [publishedChangesAreRecorded.at(place, values, [{ place: release.place }])];
}
