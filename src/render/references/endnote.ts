import type { CslItem, CslName } from '../../model/csl.ts';
import { bareDoi } from '../../engines/csl/doi.ts';
import { entryLanguage } from '../../engines/entry-language.ts';
import { calendarDate, isoDate } from './calendar-date.ts';
import { remark, type ExportReference } from './export-reference.ts';
import { oneLine } from './one-line.ts';
import { pageRange } from './pages.ts';
import { plainTitle } from './title-markup.ts';

/** EndNote's reference type per CSL type; whatever is not here is Generic. */
const types: Readonly<Record<string, string>> = {
  article: 'Unpublished Work',
  'article-journal': 'Journal Article',
  'article-magazine': 'Magazine Article',
  'article-newspaper': 'Newspaper Article',
  bill: 'Bill',
  book: 'Book',
  chapter: 'Book Section',
  collection: 'Edited Book',
  dataset: 'Dataset',
  'entry-dictionary': 'Dictionary',
  'entry-encyclopedia': 'Encyclopedia',
  figure: 'Figure',
  graphic: 'Artwork',
  legal_case: 'Case',
  legislation: 'Statute',
  manuscript: 'Manuscript',
  map: 'Map',
  motion_picture: 'Film or Broadcast',
  'paper-conference': 'Conference Paper',
  patent: 'Patent',
  personal_communication: 'Personal Communication',
  post: 'Web Page',
  'post-weblog': 'Blog',
  report: 'Report',
  review: 'Journal Article',
  'review-book': 'Journal Article',
  software: 'Computer Program',
  standard: 'Standard',
  thesis: 'Thesis',
  webpage: 'Web Page',
};

/** Types whose host is a journal, for which EndNote has a tag of its own. */
const inJournals: ReadonlySet<string> = new Set(['Journal Article', 'Magazine Article', 'Newspaper Article']);

/**
 * EndNote's tagged format (`.enw`), which EndNote and NoteExpress open: one line a tag and never a wrapped one, records
 * apart by an empty line, UTF-8. Titles come without markup; the key stands in %F, the remark on the status in %Z.
 */
export function toEndnote(references: readonly ExportReference[]): string {
  return references.map(toRecord).join('\r\n');
}

type Field = readonly [tag: string, value: unknown];

function toRecord(reference: ExportReference): string {
  const type = types[reference.item.type] ?? 'Generic';
  const fields: readonly Field[] = [
    ['0', type],
    ['F', reference.key],
    ...describe(reference.item, inJournals.has(type)),
    ['Z', remark(reference)],
  ];
  return fields
    .map(([tag, value]) => [tag, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `%${tag} ${value}\r\n`)
    .join('');
}

function describe(item: CslItem, inJournal: boolean): Field[] {
  const issued = calendarDate(item.issued);
  const { first, last } = pageRange(oneLine(item.page));
  const language = entryLanguage(item);
  return [
    ...names('A', item.author),
    ...names('E', item.editor),
    ...names('H', item.translator),
    ['D', issued.year ?? issued.words],
    ['8', issued.month === undefined ? '' : isoDate(issued)],
    ['T', plainTitle(item.title ?? '')],
    [inJournal ? 'J' : 'B', plainTitle(item['container-title'] ?? '')],
    ['S', item['collection-title']],
    ['V', item.volume],
    ['N', inJournal ? item.issue : (item.number ?? item.issue)],
    ['P', last === undefined ? first : `${first}-${last}`],
    ['7', item.edition ?? item.version],
    ['9', item.genre],
    ['I', item.publisher],
    ['C', item['publisher-place']],
    ['@', item.ISSN ?? item.ISBN],
    ['R', bareDoi(item.DOI) ?? item.DOI],
    ['M', item.PMID],
    ['2', item.PMCID],
    ['U', item.URL],
    ['[', isoDate(calendarDate(item.accessed))],
    ['G', language.guessed ? item.language : language.tag],
    ['X', item.abstract],
    ['Z', item.note],
  ];
}

function names(tag: string, list: readonly CslName[] | undefined): Field[] {
  return (list ?? []).map((name) => [tag, endnoteName(name)]);
}

/**
 * `Family, Given, Suffix`. What is a single name ends in a comma where it has spaces or capitals to be cut at, and the
 * first comma inside it is doubled, for EndNote to keep it whole.
 */
function endnoteName(name: CslName): string {
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  if (family !== '' && given !== '') return [family, given, name.suffix].filter(Boolean).join(', ');
  const whole = oneLine(name.literal ?? (family || given));
  if (whole.includes(',')) return whole.replace(',', ',,');
  return /\s/.test(whole) ? `${whole},` : whole;
}
