import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { picture } from '../figure/picture.ts';
import type { HastContext } from '../hast/context.ts';
import type { RenderTools } from './tools.ts';

/** What blocks of a language are set with in print. `edition`: the notes, tables and figures that stand on the page. */
export function printContext(
  publication: Publication,
  edition: HastContext['edition'],
  language: ContentLanguage,
  tools: RenderTools,
): HastContext {
  return {
    medium: 'print',
    edition,
    rules: tools.rulesOf(language),
    labels: tools.labelsOf(language),
    text: (value) => tools.hyphenate(value, language),
    rowLimit: tools.tableRows.print,
    repeatGroups: tools.repeatGroups,
    picture: (figure) => picture(publication, figure, tools),
    belowFigure: () => [],
    bothCaptions: tools.printEditionOf(language).bothCaptions,
    htmlTagOf: (other) => tools.rulesOf(other).htmlTag,
    belowTable: () => [],
    mathml: tools.mathml,
  };
}
