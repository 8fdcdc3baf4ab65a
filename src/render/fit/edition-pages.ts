import type { HeadedPages, PageMap } from '../../engines/pdf/page-map.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { EditionPages, SectionPages } from '../../model/output.ts';

/** A heading that the page gives an anchor. */
interface Section extends HeadedPages {
  readonly id: string;
}

/** The pages of an edition's PDF by section. `page`: the HTML that it was printed from, which names the sections. */
export function editionPages(
  { count, headings }: PageMap,
  page: string,
  language: ContentLanguage,
  firstFolio: number,
): EditionPages {
  const ids = headingIds(page);
  // A theme may hide a heading; then it is not known which of those in print is which.
  const named =
    ids.length === headings.length ? headings.map((heading, index) => ({ ...heading, id: ids[index] })) : [];
  const start = named.findIndex(({ id }) => id !== undefined);
  const sections = named.filter((heading): heading is Section => heading.id !== undefined);
  const top = Math.min(...sections.map(({ level }) => level));
  const toFolios = ({ id, level, title, first, last }: Section): SectionPages => ({
    id,
    level: level - top + 1,
    title,
    firstPage: firstFolio + first - 1,
    lastPage: firstFolio + last - 1,
  });
  const front = { id: 'front', level: top, title: '', first: 1, last: lastBefore(start, named) };
  return { language, count, firstFolio, sections: start < 0 ? [] : [front, ...sections].map(toFolios) };
}

/** The last page of what stands before a heading: that of a heading of its level before it, else the page on which it stands. */
function lastBefore(index: number, headings: readonly HeadedPages[]): number {
  const [before, heading] = [headings[index - 1], headings[index]];
  return before && heading && before.level >= heading.level ? before.last : (heading?.first ?? 1);
}

/** The anchors of a page's headings in its order; nothing for a heading that has none. */
function headingIds(page: string): (string | undefined)[] {
  return [...page.matchAll(/<h[1-6](?:\s[^>]*)?>/g)].map(([tag]) => /\sid="([^"]*)"/.exec(tag)?.[1]);
}
