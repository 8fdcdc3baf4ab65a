import { pairStatesOf } from '../../check/ledger/pair-states.ts';
import { exactDigest, textDigest } from '../../engines/text-digest.ts';
import type { Article } from '../../model/article.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { ContentFolder, Shelf, TemplateFolder } from '../../model/ports.ts';
import type { TranslationLine, TranslationStatus } from '../../model/translation.ts';
import { numberArticle } from '../../resolve/numbering.ts';
import { refuseUnknown, UsageProblem } from '../request.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';
import { articleOfSheet } from './article-of-sheet.ts';
import { wordsOfTables, type Direction } from './table-words.ts';

/** Of which tables the words are wanted, and into which language they are to be translated. */
export interface ExportRequest {
  /** Slug of the article; wanted where there are several. */
  readonly article?: string;
  /** Id of a table; all where it is absent. */
  readonly table?: string;
  /** Wanted where the article has more than two languages. */
  readonly language?: ContentLanguage;
}

export type ExportOutcome =
  /** Article or tables have errors that leave open what they say. */
  | { readonly state: 'unreadable'; readonly slug: string; readonly diagnostics: readonly LocatedDiagnostic[] }
  | {
      readonly state: 'exported';
      readonly slug: string;
      /** In the order of their files. */
      readonly tables: readonly string[];
      readonly direction: Direction;
      readonly lines: readonly TranslationLine[];
    };

/**
 * The words of an article’s tables, line by line for a translator, with what there is of a translation and how it stands.
 * Throws a `UsageProblem` where it is open which article or language is meant, or for one that is not there.
 */
export async function exportWords(
  { article: named, table, language }: ExportRequest,
  ports: { readonly content: ContentFolder; readonly templates: TemplateFolder; readonly shelf?: Shelf },
): Promise<ExportOutcome> {
  const found = await articleOfSheet(named, ports, 'table export SLUG');
  if (!found.article) return { state: 'unreadable', ...found };
  const { slug, article } = found;
  const direction = directionInto(language, article.languages);
  const { value: all, diagnostics: faults } = await wordsOfTables(ports.content, article, direction);
  if (faults.length > 0) return { state: 'unreadable', slug, diagnostics: faults };
  if (table !== undefined)
    refuseUnknown(
      `${slug}/…`,
      [table],
      all.map(({ id }) => id),
    );
  const tables = all.filter(({ id }) => table === undefined || id === table);
  const numbers = numberArticle(article).tables;
  const statusOf = statusesIn(article, direction);
  const lines = tables.flatMap(({ id: own, words }) => {
    const number = numbers.get(own);
    return words.map(({ path: _path, ...said }): TranslationLine => ({
      ...said,
      table: own,
      ...(number !== undefined && { number }),
      status: said.translation === '' ? 'missing' : statusOf(said.id),
      fingerprint: fingerprintOf(said),
    }));
  });
  return { state: 'exported', slug, tables: tables.map(({ id }) => id), direction, lines };
}

/** What the words of a line are when they are exported: by the sense of the one, by every character of the other. */
function fingerprintOf({ source, translation }: Pick<TranslationLine, 'source' | 'translation'>): string {
  return `${textDigest(source)}-${exactDigest(translation)}`;
}

/**
 * Into a language from the first of the others. `option`: what names it. Throws a `UsageProblem` where it is open which
 * language is meant, or for one that the article does not have.
 */
export function directionInto(
  wanted: ContentLanguage | undefined,
  languages: readonly ContentLanguage[],
  option = '--lang',
): Direction {
  const [first, ...others] = languages as [ContentLanguage, ...ContentLanguage[]];
  if (wanted !== undefined) refuseUnknown(option, [wanted], languages);
  const to = wanted ?? others[0];
  if (to === undefined || (wanted === undefined && others.length > 1)) throw new UsageProblem(option, '', others);
  return { from: languages.find((language) => language !== to) ?? first, to };
}

/** How the ledger says that each unit stands, seen from the language that is translated. */
function statusesIn(article: Article, { from, to }: Direction): (id: string) => TranslationStatus {
  const own = pairStatesOf(article).filter(({ pair }) => pair.languages.includes(from) && pair.languages.includes(to));
  const states = new Map(own.map(({ pair, state }) => [pair.id, { state, isTurned: pair.languages[0] !== from }]));
  return (id) => {
    const { state = 'unasked', isTurned = false } = states.get(id) ?? {};
    if (!isTurned) return state;
    return state === 'source-ahead' ? 'other-ahead' : state === 'other-ahead' ? 'source-ahead' : state;
  };
}
