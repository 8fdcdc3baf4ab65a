import { readTerms } from '../../check/terms/reading.ts';
import { addStyle } from '../../edit/scaffold/add-style.ts';
import { draftWords, type WordsWish, type YamlPath } from '../../edit/scaffold/draft-words.ts';
import type { Article } from '../../model/article.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { ContentFolder, SourceFile } from '../../model/ports.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { decode } from '../../read/decode.ts';

/**
 * Edits that draft the words of an article's data files in a further language: front matter, tables, figures, vocabularies, units,
 * and glossary, and of the journal's own files its title and what the article uses.
 */
export async function draftDataFiles(
  article: Article,
  language: ContentLanguage,
  content: ContentFolder,
): Promise<TextEdit[]> {
  const { slug } = article;
  const { files } = await content.articleFiles(slug);
  const own = files.filter(({ path }) => ofArticle.test(path.slice(slug.length + 1)));
  const house = (await content.journalFiles()).filter(({ path }) => ofJournal.test(path));
  const uses = usesOf(article);
  return [...own, ...house].flatMap((file) => {
    const edited = { file: file.path, text: textIn(file) };
    const isWanted: WordsWish['isWanted'] = (path, id) => isWantedIn(file.path, path, id, uses);
    const words = draftWords(edited, { language, sources: article.languages, isWanted });
    return file.path === 'journal.yaml' ? [...words, ...addStyle(edited, language)] : words;
  });
}

const ofArticle = /^(?:article|glossary|vocabularies|units)\.yaml$|^(?:tables|figures)\/[^/]+\.yaml$/;
const ofJournal = /^(?:journal|glossary|vocabularies|units)\.yaml$/;

/** What of the front matter is no words, or is in no need of them. */
const notOfArticle: ReadonlySet<unknown> = new Set(['languages', 'editions', 'doi', 'position', 'print']);
const wordsOfJournal: ReadonlySet<unknown> = new Set(['title', 'publisher', 'sponsors', 'office', 'frequency']);

/** What an article uses of its journal's files. */
interface Uses {
  /** Ids of the glossary. */
  readonly terms: ReadonlySet<unknown>;
  /** `routes.tail-vein` */
  readonly labels: ReadonlySet<string>;
  /** UCUM codes. */
  readonly units: ReadonlySet<unknown>;
}

function isWantedIn(file: string, path: YamlPath, id: unknown, { terms, labels, units }: Uses): boolean {
  const [first, second] = path;
  const isHouse = !file.includes('/');
  const name = file.replace(/^.*\//, '');
  if (file.split('/').length > 2) return true;
  switch (name) {
    case 'journal.yaml':
      return wordsOfJournal.has(first);
    case 'article.yaml':
      return first === 'basedOn' ? second === 'citation' : !notOfArticle.has(first);
    // Abbreviations are mostly the same, and wanted in no language.
    case 'glossary.yaml':
      return path.length === 1 && (!isHouse || terms.has(id));
    case 'vocabularies.yaml':
      return !isHouse || labels.has(`${first}.${second}`);
    default:
      return !isHouse || units.has(first);
  }
}

function usesOf(article: Article): Uses {
  const { tables, figures, languages } = article;
  const { passages, termsIn } = readTerms(article);
  const terms = passages.flatMap((passage) =>
    languages.flatMap((language) => termsIn(passage, language).map(({ term }) => term.id)),
  );
  const inTables = Object.values(tables).flatMap(({ vocabularies }) =>
    Object.values(vocabularies).flatMap((one) => Object.keys(one.terms).map((term) => `${one.id}.${term}`)),
  );
  const inFigures = Object.values(figures).flatMap(({ labelTerms }) => Object.values(labelTerms));
  const units = Object.values(tables).flatMap(({ fields }) =>
    Object.values(fields).flatMap((field) => Object.keys(field.units ?? {})),
  );
  return { terms: new Set(terms), labels: new Set([...inTables, ...inFigures]), units: new Set(units) };
}

function textIn(file: SourceFile): string {
  return decode(file).value ?? '';
}
