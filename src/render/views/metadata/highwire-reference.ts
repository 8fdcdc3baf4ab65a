import type { CslItem } from '../../../model/csl.ts';
import { calendarDate, isoDate } from '../../references/calendar-date.ts';
import { oneLine } from '../../references/one-line.ts';
import { pageRange } from '../../references/pages.ts';
import { plainTitle } from '../../references/title-markup.ts';
import { invertedName } from '../names.ts';

/** A cited work as `citation_reference` has it: `citation_title=…; citation_author=…; …`, only with what is known. */
export function highwireReference(item: CslItem): string {
  const { first, last } = pageRange(oneLine(item.page));
  const container = containers[item.type] ?? 'citation_journal_title';
  const fields: readonly (readonly [name: string, value: unknown])[] = [
    ['citation_title', plainTitle(item.title ?? '')],
    ...(item.author ?? []).map((name) => ['citation_author', invertedName(name)] as const),
    ['citation_publication_date', slashedDate(isoDate(calendarDate(item.issued)))],
    [container, plainTitle(item['container-title'] ?? '')],
    ['citation_volume', item.volume],
    ['citation_issue', item.issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_publisher', item.publisher],
    ['citation_doi', item.DOI],
    ['citation_pmid', item.PMID],
  ];
  return fields
    .map(([name, value]) => [name, oneLine(value).replaceAll(';', ',')] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}

/** What the container of a work is, by the type of the work. */
const containers: Readonly<Record<string, string>> = {
  chapter: 'citation_inbook_title',
  'paper-conference': 'citation_conference_title',
};

/** An ISO date as Google Scholar wants it: `2026/03/01`, or as much of it as there is. */
export function slashedDate(iso: string): string {
  return iso.replaceAll('-', '/');
}
