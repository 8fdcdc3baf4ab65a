import { applyEdits } from '../../edit/apply-edits.ts';
import { replaceUnit } from '../../edit/replace-unit.ts';
import type { Localized } from '../../model/language.ts';
import type { ContentFolder, ContentWriter, SourceFile } from '../../model/ports.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { decode } from '../../read/decode.ts';
import { textOf } from '../one-article.ts';
import type { ReadNow } from './article-reader.ts';
import { sidesOf } from './unit-source.ts';

/** What a person wants a unit to say. */
export interface Draft {
  readonly slug: string;
  readonly unit: string;
  /** Markdown by language. */
  readonly texts: Localized;
  /** Digests of the files as they were when the person began, by language. */
  readonly digests: Localized;
}

/**
 * What a draft comes to: the edits that make it, or why it is not taken. `gone`: the unit is not there. `overtaken`: some of its
 * files are not as they were when the person began. `empty`: a side would have no words, which takes away its paragraph.
 */
export type DraftEdits =
  | { readonly state: 'fits'; readonly edits: readonly TextEdit[] }
  | { readonly state: 'gone' }
  | { readonly state: 'overtaken'; readonly files: readonly string[] }
  | { readonly state: 'empty'; readonly files: readonly string[] };

/** Why a draft is not taken. */
export type UnfitDraft = Exclude<DraftEdits, { state: 'fits' }>;

/** The edits that a draft comes to. */
export async function editsOf(now: ReadNow, draft: Draft): Promise<DraftEdits> {
  const sides = await sidesOf(now, draft.unit);
  if (!sides) return { state: 'gone' };
  const wished = sides.filter(({ language }) => draft.texts[language] !== undefined);
  const filesOf = (some: typeof sides): string[] => some.map(({ place }) => place.file);
  const changed = wished.filter(({ language, digest }) => digest !== draft.digests[language]);
  if (wished.length === 0 || changed.length > 0) return { state: 'overtaken', files: filesOf(changed) };
  const empty = wished.filter(({ language }) => asWritten(draft.texts[language]!) === '');
  if (empty.length > 0) return { state: 'empty', files: filesOf(empty) };
  const unit = now.article.units.find(({ id }) => id === draft.unit)!;
  const edits = await Promise.all(
    wished.map(async ({ language, place }) => {
      const text = (await textOf(now.content, draft.slug, place.file))!;
      return replaceUnit(unit.text[language]!, text, asWritten(draft.texts[language]!));
    }),
  );
  return { state: 'fits', edits: edits.flat() };
}

/** What came of saving a draft. */
export type SaveOutcome = UnfitDraft | { readonly state: 'saved' } | { readonly state: 'nothing-new' };

/** Writes a draft into its files, changing nothing else in them; nothing where one of them has changed meanwhile. */
export async function saveDraft(now: ReadNow, draft: Draft, writer: ContentWriter): Promise<SaveOutcome> {
  const fitting = await editsOf(now, draft);
  if (fitting.state !== 'fits') return fitting;
  if (fitting.edits.length === 0) return { state: 'nothing-new' };
  const { refused } = await writer.apply(fitting.edits);
  if (refused.length === 0) return { state: 'saved' };
  return { state: 'overtaken', files: [...new Set(refused.map(({ file }) => file))] };
}

/** Content in which edits are made, in memory alone. */
export function withEdits(content: ContentFolder, edits: readonly TextEdit[]): ContentFolder {
  const byFile = Map.groupBy(edits, ({ file }) => file);
  const edited = (file: SourceFile): SourceFile => {
    const own = byFile.get(file.path);
    const text = own && decode(file).value;
    return text === undefined ? file : { ...file, bytes: new TextEncoder().encode(applyEdits(text, own!).text) };
  };
  return {
    ...content,
    articleFiles: async (slug) => {
      const { files, refused } = await content.articleFiles(slug);
      return { files: files.map(edited), refused };
    },
  };
}

/** Words without the blank lines around them that would part a paragraph from its neighbors anew. */
function asWritten(words: string): string {
  return words.replace(/\r\n?/g, '\n').trim();
}
