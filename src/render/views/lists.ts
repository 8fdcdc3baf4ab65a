import type { ContentLanguage } from '../../model/language.ts';
import type { Edition } from '../../model/publication.ts';
import type { ListKind } from '../../model/theme.ts';
import type { RenderTools } from './tools.ts';

/** A list of the tables or figures of an edition. */
export interface ListView {
  readonly kind: ListKind;
  /** Its heading. */
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly label: string; readonly captionHtml: string }[];
}

/** The lists that the theme wants in a medium, without those that would be empty. `toHtml`: a caption's words as markup. */
export function listsOf(
  { language, tables, figures }: Edition & { readonly language: ContentLanguage },
  kinds: readonly ListKind[],
  { labelsOf }: Pick<RenderTools, 'labelsOf'>,
  toHtml: (content: Edition['figures'][string]['captions'][number]['content']) => string,
): ListView[] {
  const parts = { table: Object.values(tables), figure: Object.values(figures) };
  return kinds
    .map((kind) => ({
      kind,
      title: labelsOf(language)(`${kind}.list`),
      entries: parts[kind].map(({ id, label, captions }) => ({
        id,
        label,
        captionHtml: toHtml(captions[0]?.content ?? []),
      })),
    }))
    .filter(({ entries }) => entries.length > 0);
}
