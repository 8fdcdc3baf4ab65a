import type { CslItem } from '../../model/csl.ts';
import { bareDoi } from './doi.ts';

/**
 * Facts about a record that a style needs and cannot ask for, since CSL tests whether a field is there but not what
 * it says. Each is stated as a variable of its own, which no other style reads:
 *
 * - `stated-proceedings`: a book that is a volume of conference papers. GB/T 7714 marks it [C]; CSL has no type for it.
 * - `stated-archives`: a collection of archival documents, [A] instead of [G].
 * - `stated-standard-number`: the number of a part or book is that of a standard, which makes it [S].
 * - `stated-official-number`: the number is that of an official document (京政办发〔2005〕37号), which makes it [A].
 * - `stated-bare-volume`: the volume is a year, or that of a collection of standards, which takes no word.
 * - `stated-carrier`: the carrier of what is not online: MT, DK or CD.
 * - `stated-first-edition`: GB/T 7714 records editions from the second on.
 * - `stated-bare-version`: the version is a number that still wants its V.
 * - `stated-doi-in-url`, `stated-cstr-in-url`: the URL already holds the identifier, which is then not repeated.
 * - `stated-unknown-place`, `stated-unknown-publisher`: what stands for them in brackets, when it is in brackets.
 */
export function statedFacts(item: CslItem): Readonly<Record<string, string>> {
  const number = String(item['number'] ?? '');
  const isPrinted = item.type === 'standard' || item.type === 'chapter' || item.type === 'book';
  const facts = {
    'stated-proceedings': item.type === 'book' && proceedings.test(item.title ?? ''),
    'stated-archives': /档案|\barchiv/i.test(item.title ?? ''),
    'stated-standard-number': isPrinted && standardNumber.test(number),
    'stated-official-number': officialNumber.test(number),
    'stated-bare-volume': /^\d{4}$/.test(String(item.volume ?? '')) || (isPrinted && standardNumber.test(number)),
    'stated-first-edition': firstEdition.test(String(item.edition ?? '')),
    'stated-bare-version': /^\d/.test(String(item.version ?? '')),
    'stated-doi-in-url': holds(item.URL, bareDoi(item.DOI)),
    'stated-cstr-in-url': holds(item.URL, item.CSTR),
  };
  const words = {
    'stated-carrier': carrier(item['medium']),
    'stated-unknown-place': bracketed(item['publisher-place']),
    'stated-unknown-publisher': bracketed(item.publisher),
  };
  return Object.fromEntries([
    ...Object.entries(facts).flatMap(([name, isTrue]) => (isTrue ? [[name, 'true'] as const] : [])),
    ...Object.entries(words).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  ]);
}

/** A number of a national, professional or international standard. */
const standardNumber =
  /^(?:[A-Z]{2,3}(?:\/[A-Z]{1,2})?|ISO(?:\/[A-Z]+)*|IEC|IEEE|ANSI|ASTM)\s?[\d.]+\s*[-—:：]\s*\d{4}$/;

/** A number of an official document: the office, the year in brackets, the serial number. */
const officialNumber = /\p{Script=Han}\s*[〔[［]\s*\d{4}\s*[〕\]］]\s*(?:第\s*)?\d+\s*号$/u;

/** The mark of a carrier that is not a network. */
function carrier(medium: unknown): string | undefined {
  if (typeof medium !== 'string') return undefined;
  if (/^(?:MT|magnetic tape|磁带)$/i.test(medium)) return 'MT';
  if (/^(?:DK|disk(?:ette)?|磁盘)$/i.test(medium)) return 'DK';
  return /^(?:CD(?:-ROM)?|DVD|光盘)$/i.test(medium) ? 'CD' : undefined;
}

/** What stands for a place or publisher that nobody knows: `S.l.` of `[S.l.]`. */
function bracketed(field: string | undefined): string | undefined {
  return /^\[(S\.\s?l\.|s\.\s?n\.|出版地不详|出版者不详)\]$/i.exec(field?.trim() ?? '')?.[1];
}

const proceedings =
  /论文集|论文选|会议录|会议文集|\bproceedings\b|\b(?:conference|congress|symposium|workshop) (?:papers|records?)\b/i;

const firstEdition = /^\s*(?:1|1st(?: ed(?:ition|\.)?)?|first(?: ed(?:ition|\.)?)?|第?\s*[1一]\s*版|初版)\s*$/i;

function holds(url: string | undefined, identifier: unknown): boolean {
  if (url === undefined || typeof identifier !== 'string' || identifier === '') return false;
  return decode(url).toLowerCase().includes(identifier.toLowerCase());
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
