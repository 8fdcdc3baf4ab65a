import { toHtml } from '../hast/html.ts';
import { phrasingToHast } from '../hast/to-hast.ts';
import type { ListKind } from '../../model/theme.ts';
import type { Edition, Publication } from '../../model/publication.ts';
import { listsOf } from './lists.ts';
import { printContext } from './print-context.ts';
import type { RenderTools } from './tools.ts';

/** A list of the tables or figures of a parallel edition, its heading and each entry in both languages. */
export interface ParallelListView {
  readonly kind: ListKind;
  readonly titles: readonly { readonly lang: string; readonly title: string }[];
  readonly entries: readonly (readonly {
    readonly lang: string;
    readonly id: string;
    readonly label: string;
    readonly captionHtml: string;
  }[])[];
}

/** The lists that the theme wants in print. Both languages have the same tables and figures in the same order. */
export function parallelLists(
  publication: Publication,
  editions: readonly [Edition, Edition],
  tools: RenderTools,
): ParallelListView[] {
  const [first, second] = editions.map((edition) => {
    const { language, tables, figures } = edition;
    // What a caption calls stands where the caption does.
    const context = printContext(publication, { tables, figures, notes: {} }, language, tools);
    const lang = tools.rulesOf(language).htmlTag;
    const lists = listsOf(edition, tools.lists.print, tools, (content) =>
      toHtml({ type: 'root', children: phrasingToHast(content, context) }),
    );
    return lists.map((list) => ({ ...list, lang }));
  }) as [SideList[], SideList[]];
  return first.map((one, index) => {
    const sides = [one, second[index]!];
    return {
      kind: one.kind,
      titles: sides.map(({ lang, title }) => ({ lang, title })),
      entries: one.entries.map((_, at) => sides.map(({ lang, entries }) => ({ lang, ...entries[at]! }))),
    };
  });
}

type SideList = ReturnType<typeof listsOf>[number] & { readonly lang: string };
