import type { CslItem } from '../../model/csl.ts';
import { bareDoi } from './doi.ts';

/**
 * Facts about a record that a style needs and cannot ask for, since CSL tests whether a field is there but not what
 * it says. Each is stated as a variable of its own, which no other style reads:
 *
 * - `stated-proceedings`: a book that is a volume of conference papers. GB/T 7714 marks it [C]; CSL has no type for it.
 * - `stated-archives`: a collection of archival documents, [A] instead of [G].
 * - `stated-first-edition`: GB/T 7714 records editions from the second on.
 * - `stated-bare-version`: the version is a number that still wants its V.
 * - `stated-doi-in-url`, `stated-cstr-in-url`: the URL already holds the identifier, which is then not repeated.
 * - `stated-unknown-place`, `stated-unknown-publisher`: what stands for them in brackets, when it is in brackets.
 */
export function statedFacts(item: CslItem): Readonly<Record<string, string>> {
  const facts = {
    'stated-proceedings': item.type === 'book' && proceedings.test(item.title ?? ''),
    'stated-archives': /档案|\barchiv/i.test(item.title ?? ''),
    'stated-first-edition': firstEdition.test(String(item.edition ?? '')),
    'stated-bare-version': /^\d/.test(String(item.version ?? '')),
    'stated-doi-in-url': holds(item.URL, bareDoi(item.DOI)),
    'stated-cstr-in-url': holds(item.URL, item.CSTR),
  };
  const words = {
    'stated-unknown-place': bracketed(item['publisher-place']),
    'stated-unknown-publisher': bracketed(item.publisher),
  };
  return Object.fromEntries([
    ...Object.entries(facts).flatMap(([name, isTrue]) => (isTrue ? [[name, 'true'] as const] : [])),
    ...Object.entries(words).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  ]);
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
