import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { CslItem } from '../model/csl.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { HouseReferences } from '../model/journal.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { Place } from '../model/place.ts';
import { entryLabel } from './csl/entry-label.ts';
import { withMarks } from './csl/house-marks.ts';
import { withLanguageNote } from './csl/language-note.ts';
import { withLinks } from './csl/links.ts';
import { readMarkup } from './csl/markup.ts';
import { withNumberApart } from './csl/number-apart.ts';
import { withSuffixCommas } from './csl/personal-names.ts';
import { preparation } from './csl/prepare-item.ts';
import type { Citeproc, CiteprocItem, CitationProcessor } from './csl/processor.ts';
import { citationLocaleIsKnown } from './csl/rules/citation-locale-is-known.ts';
import { citationStyleIsKnown } from './csl/rules/citation-style-is-known.ts';
import { citationStyleIsReadable } from './csl/rules/citation-style-is-readable.ts';
import { citationStyleKeepsOrder } from './csl/rules/citation-style-keeps-order.ts';
import { withStandardNumber } from './csl/standard-number.ts';

export { loadCitationProcessor, type CitationProcessor } from './csl/processor.ts';

/** Which entries an edition wants. */
export interface CitationRequest {
  /** The edition that is to be served. Editions never share an engine, so that nothing leaks between them. */
  readonly edition: ContentLanguage;
  /** A style by the name that the journal gives it; without `xml` one of those that ship with the processor. */
  readonly style: { readonly id: string; readonly xml?: string };
  /** What the journal does otherwise than the style. */
  readonly house?: Omit<HouseReferences, 'secondLanguage'>;
  /** The locale of words and dates; without `xml` one of those that ship with the processor (`en-US`). */
  readonly locale: { readonly tag: string; readonly xml?: string };
  /** Where the journal names its style. */
  readonly place?: Place;
}

/** The text of one entry, without its number. */
export interface FormattedEntry {
  /** The record's id. */
  readonly key: string;
  /** i, b, sup, sub, span.small-caps, and links to http, https and doi.org. */
  readonly content: ElementContent[];
  /** The same text without markup. */
  readonly plain: string;
}

/** Formats entries in one style for one edition. */
export interface CitationEngine {
  /** The number that an entry has in the list, as the style prints it: `[1]`, `1.` */
  label(number: number): string;
  /** The entries of these records, in the given order. Keeps nothing from call to call. */
  entries(items: readonly CslItem[]): FormattedEntry[];
}

/**
 * The engine for an edition's reference list.
 * Diagnostics, each of which leaves the edition without an engine: `citation-style-is-known`,
 * `citation-style-is-readable`, `citation-style-keeps-order`, `citation-locale-is-known`.
 */
export function createCitationEngine(
  processor: CitationProcessor,
  request: CitationRequest,
): Result<CitationEngine | undefined> {
  const { style, locale, place, house = {} } = request;
  const fail = (diagnostic: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [diagnostic] });
  const written = style.xml ?? processor.styles.get(style.id);
  if (written === undefined) return fail(citationStyleIsKnown.at(place, { style: style.id }));
  const localeXml = locale.xml ?? processor.locales.get(locale.tag);
  if (localeXml === undefined) return fail(citationLocaleIsKnown.at(place, { locale: locale.tag, style: style.id }));

  const xml = house.marks ? withMarks(written, house.marks) : written;
  const name = styleName(request, xml, localeXml);
  const unreadable = (problem: string): Result<undefined> =>
    fail(citationStyleIsReadable.at(place, { style: style.id, problem }));
  let load: ReturnType<CitationProcessor['compile']>;
  try {
    load = processor.compile({ name, xml: withNumberApart(xml), locale: locale.tag, localeXml });
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
  const empty = load([]);
  if (empty.bibliography.tokens.length === 0) return unreadable('no <bibliography>');
  if (empty.bibliography_sort.tokens.length > 0) return fail(citationStyleKeepsOrder.at(place, { style: style.id }));

  const prepare = preparation(xml, house);
  const printsLanguage = xml.includes('"stated-language"');
  const format = (items: readonly CslItem[]): string[] => {
    const prepared = items.map((item, index) => prepare(item, `entry-${index}`));
    const html = bibliography(load(prepared), prepared);
    return prepared.map(({ id }) => html.get(id) ?? '');
  };
  const print = (items: readonly CslItem[]): string[] => {
    const html = format(items);
    const numbered = items.map((item, index) => withStandardNumber(item, html[index]!));
    const missing = numbered.filter((item) => item !== undefined);
    const again = missing.length > 0 ? format(missing) : [];
    return html.map((entry, index) => (numbered[index] ? again.shift()! : entry));
  };
  const entries = (items: readonly CslItem[]): FormattedEntry[] => {
    const html = print(items);
    return items.map((item, index) => {
      const text = readMarkup(withSuffixCommas(html[index]!));
      const language = item['stated-language'];
      const noted = typeof language === 'string' && !printsLanguage ? withLanguageNote(text, language) : text;
      const content = withLinks(noted, item);
      return { key: item.id, content, plain: toString({ type: 'root', children: content }) };
    });
  };
  return { value: { entries, label: (number) => entryLabel(xml, number) }, diagnostics: [] };
}

/**
 * The name under which the processor keeps the compiled style. It holds the edition and the digest of style and
 * locale, for the processor never looks again at a style that it knows by name.
 */
function styleName({ edition, style }: CitationRequest, xml: string, localeXml: string): string {
  const digest = createHash('sha256').update(xml).update('\0').update(localeXml).digest('hex').slice(0, 16);
  return `${edition}/${style.id}@${digest}`;
}

/** HTML of the entries by id. An entry that the style leaves out has none. */
function bibliography(citeproc: Citeproc, items: readonly CiteprocItem[]): ReadonlyMap<string, string> {
  citeproc.updateItems(items.map(({ id }) => id));
  const made = citeproc.makeBibliography();
  if (!made) return new Map();
  const [{ entry_ids: ids }, html] = made;
  return new Map(ids.map(([id], index) => [id!, html[index]!]));
}
