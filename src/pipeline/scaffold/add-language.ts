import { addLanguage as addedTo } from '../../edit/scaffold/add-language.ts';
import { draftText } from '../../edit/scaffold/draft-text.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { ContentCreator, ContentFolder, ContentWriter, Shelf, TemplateFolder } from '../../model/ports.ts';
import { checkOneArticle, textOf } from '../one-article.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';
import { draftDataFiles } from './draft-data-files.ts';
import { areLanguages } from './start-article.ts';

export interface AddedLanguage {
  readonly slug: string;
  /**
   * `there`: the article has the language. `taken`: a text of that language is there, though the article does not name it.
   * `unreadable`: the article, or the list of its languages. `overtaken`: a data file was changed meanwhile, so that none was
   * edited.
   */
  readonly state: 'added' | 'there' | 'taken' | 'language-malformed' | 'unreadable' | 'overtaken';
  /** True where the edition is put down as `none`, since the article is no draft. */
  readonly isHeld: boolean;
  /** Path of the text that was drafted, and how many of its passages wait for translation. */
  readonly text: string;
  readonly waiting: number;
  /** The data files with words that wait, and how many these are. */
  readonly dataFiles: readonly string[];
  readonly waitingInData: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Drafts the text of a further language from the source's and its words in the data files, each marked `{untranslated}`, and adds
 * the language to `article.yaml`. Throws a `UsageProblem` where it is open which article is meant.
 */
export async function addLanguage(
  { only, language }: { readonly only?: string; readonly language: ContentLanguage },
  ports: {
    readonly content: ContentFolder;
    readonly templates: TemplateFolder;
    readonly writer: ContentWriter & ContentCreator;
    readonly shelf?: Shelf;
  },
): Promise<AddedLanguage> {
  const { slug, article, diagnostics } = await checkOneArticle(only, ports);
  const text = `${slug}/${language}.md`;
  const isHeld = article !== undefined && article.status !== 'draft';
  const outcome = { slug, isHeld, text, waiting: 0, dataFiles: [], waitingInData: 0, diagnostics: [] };
  if (!areLanguages([language])) return { ...outcome, state: 'language-malformed' };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const source = article?.texts[article.languages[0]!];
  if (!article || !source) return { ...outcome, state: 'unreadable', diagnostics: errors };
  if (article.languages.includes(language)) return { ...outcome, state: 'there' };

  const file = `${slug}/article.yaml`;
  const declaration = await textOf(ports.content, slug, file);
  const written = await textOf(ports.content, slug, source.file);
  const edits = addedTo({ file, text: declaration }, language, isHeld);
  if (!edits || written === undefined) return { ...outcome, state: 'unreadable', diagnostics: errors };
  const draft = draftText(source, written);
  if (!(await ports.writer.create(text, draft))) return { ...outcome, state: 'taken' };
  const words = await draftDataFiles(article, language, ports.content);
  const { refused, files } = await ports.writer.apply([...edits, ...words]);
  const marked = words.map((edit) => edit.text).join('');
  return {
    ...outcome,
    state: refused.length > 0 ? 'overtaken' : 'added',
    waiting: marksIn(draft),
    dataFiles: files,
    waitingInData: marksIn(marked),
  };
}

function marksIn(text: string): number {
  return text.split('{untranslated}').length - 1;
}
