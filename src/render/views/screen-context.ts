import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { picture } from '../figure/picture.ts';
import type { HastContext } from '../hast/context.ts';
import { belowTable } from './data-view.ts';
import { belowFigure } from './figure-view.ts';
import type { Published } from './published.ts';
import type { RenderTools } from './tools.ts';

/**
 * What blocks of a language are set with on a web page. `edition`: the notes, tables and figures that stand on the page.
 * `page`: its path, from which files are linked to.
 */
export function screenContext(
  publication: Publication,
  edition: HastContext['edition'],
  language: ContentLanguage,
  tools: RenderTools,
  published: Published,
  page: string,
): HastContext {
  const rows = shownRows(edition, tools);
  return {
    medium: 'screen',
    edition,
    rules: tools.rulesOf(language),
    labels: tools.labelsOf(language),
    text: (value) => value,
    rowLimit: tools.tableRows.screen,
    repeatGroups: false,
    picture: (figure) => picture(publication, figure, tools, rows),
    belowFigure: (figure) => belowFigure(publication, figure, tools, published, page),
    bothCaptions: false,
    htmlTagOf: (other) => tools.rulesOf(other).htmlTag,
    belowTable: (table) => belowTable(publication, table, language, tools, published),
    mathml: tools.mathml,
  };
}

/** Ids of the table rows that the page shows. */
function shownRows({ tables }: HastContext['edition'], { tableRows }: RenderTools): ReadonlySet<string> {
  return new Set(Object.values(tables).flatMap(({ rows }) => rows.slice(0, tableRows.screen).map(({ id }) => id)));
}
