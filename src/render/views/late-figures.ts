import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { placementOf } from '../fit/figure-positions.ts';
import { toHtml } from '../hast/html.ts';
import { blocksToHast } from '../hast/to-hast.ts';
import { dressFor } from './dress.ts';
import { printContext } from './print-context.ts';
import type { RenderTools } from './tools.ts';

/** Figures as HTML by the number of the reference behind which they stand. `behind`: that number by the figure's id. */
export function lateFigures(
  publication: Publication,
  language: ContentLanguage,
  behind: Readonly<Record<string, number>>,
  tools: RenderTools,
): ReadonlyMap<number, string> {
  const edition = publication.editions[language]!;
  const context = printContext(publication, edition, language, tools);
  const figures = Object.entries(behind).flatMap(([id, number]): [number, string][] => {
    const block = placementOf(edition.body, id);
    return block ? [[number, toHtml(blocksToHast([block], context, dressFor(edition, [])))]] : [];
  });
  return new Map(figures);
}
