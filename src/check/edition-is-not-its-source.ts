import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import { wholeFile } from '../model/place.ts';
import { defineRule } from '../model/rule.ts';

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
});

/** Compares the edition's identity with its source's. */
export function checkEditionIsNotItsSource(article: Article, journal: Journal): Diagnostic[] {
  if (article.kind !== 'based-on') return [];
  const { basedOn, frontMatter } = article;
  if (!basedOn) return [editionIsNotItsSource.at(article.place, { element: 'record', value: '' })];
  const found: Diagnostic[] = [];
  const compare = (
    element: 'title' | 'doi' | 'issn' | 'journal' | 'author',
    ours: readonly (string | undefined)[],
    theirs: readonly (string | undefined)[],
  ) => {
    const taken = new Set(theirs.filter((value) => value !== undefined).map(fold));
    const same = ours.find((value) => value !== undefined && taken.has(fold(value)));
    const place = element === 'issn' || element === 'journal' ? wholeFile('journal.yaml') : article.place;
    if (same !== undefined) found.push(editionIsNotItsSource.at(place, { element, value: same }));
  };
  compare('title', Object.values(frontMatter.title), Object.values(basedOn.title));
  compare('doi', Object.values(frontMatter.doi), [basedOn.doi]);
  compare('issn', [journal.issn, journal.eissn], [basedOn.issn]);
  compare('journal', [...Object.values(journal.title), journal.abbreviation], Object.values(basedOn.journal));
  const authors = frontMatter.authors.flatMap(({ name }) =>
    Object.values(name).flatMap((part) => (part ? [part.family + part.given, `${part.given} ${part.family}`] : [])),
  );
  compare('author', authors, basedOn.authors);
  return found;
}

/** Letters and digits only, so that spacing, case and punctuation hide nothing. */
function fold(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
