import type { Diagnostic } from '../model/diagnostic.ts';
import type { ContentLanguage } from '../model/language.ts';

/**
 * Findings in the order in which a person goes through the content: the journal, its theme, then the articles by
 * name; in an article the front matter, the texts in its order of languages, tables, references; in a file from top
 * to bottom. The same finding stands once.
 */
export function inReadingOrder<T extends Diagnostic>(
  diagnostics: readonly T[],
  languagesOf: (slug: string) => readonly ContentLanguage[],
): T[] {
  const seen = new Set<string>();
  return diagnostics
    .filter(({ rule, place, values }) => {
      const key = JSON.stringify([rule, place?.file, place?.line, place?.column, values]);
      return !seen.has(key) && seen.add(key);
    })
    .map((diagnostic) => ({ diagnostic, rank: rankOf(diagnostic, languagesOf) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ diagnostic }) => diagnostic);
}

type Rank = readonly (string | number)[];

function rankOf({ place }: Diagnostic, languagesOf: (slug: string) => readonly ContentLanguage[]): Rank {
  if (!place) return [0];
  const { file, line, column } = place;
  const slash = file.indexOf('/');
  if (slash < 0) return [1, '', 0, file, line, column];
  const folder = file.slice(0, slash);
  if (folder === 'templates') return [2, '', 0, file, line, column];
  return [3, folder, rankInArticle(file.slice(slash + 1), languagesOf(folder)), file, line, column];
}

function rankInArticle(name: string, languages: readonly ContentLanguage[]): number {
  if (name === 'article.yaml') return 0;
  if (name.endsWith('.md')) {
    const language = languages.indexOf(name.slice(0, -'.md'.length));
    return 1 + (language < 0 ? languages.length : language);
  }
  const texts = languages.length + 2;
  const others = ['tables/', 'figures/', 'references'].findIndex((start) => name.startsWith(start));
  return texts + (others < 0 ? 3 : others);
}

function compare(a: Rank, b: Rank): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    if (a[index]! < b[index]!) return -1;
    if (a[index]! > b[index]!) return 1;
  }
  return 0;
}
