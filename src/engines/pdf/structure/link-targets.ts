import { entriesOf } from '../document/pages.ts';
import { asDictionary, dictionary, PdfString, unboxed, type Dictionary } from '../syntax/objects.ts';
import type { PdfFile } from '../syntax/read-file.ts';
import { decodeText, textString } from '../syntax/text-strings.ts';

/** Where a link leads: the entries of its annotation that say so (ISO 32000-1, tables 173 and 206). */
export interface LinkTarget {
  readonly entries: Dictionary;
  /** True when the page's source writes the target so: `#ref-1` or an address. */
  fits(href: string): boolean;
}

/** The target of a link's annotation; nothing for an action other than opening an address. */
export function targetOf(area: Dictionary): LinkTarget | undefined {
  const destination = unboxed(area.get('Dest'));
  if (typeof destination === 'string') {
    return { entries: dictionary({ Dest: destination }), fits: (href) => `/${href.slice(1)}` === destination };
  }
  const action = asDictionary(area.get('A'));
  const address = addressOf(area);
  if (!action || !address) return undefined;
  return { entries: dictionary({ A: action }), fits: (href) => absolute(href) === absolute(address) };
}

/** What an annotation needs to lead to a target of the page's source; nothing when there is no such place. */
export function entriesFor(href: string, file: PdfFile): Dictionary | undefined {
  if (href.startsWith('#')) {
    const places = asDictionary(entriesOf(file.catalog).get('Dests'));
    const place = href.slice(1);
    return places?.has(place) ? dictionary({ Dest: `/${place}` }) : undefined;
  }
  const address = absolute(href);
  if (!address) return undefined;
  return dictionary({ A: dictionary({ Type: '/Action', S: '/URI', URI: textString(address) }) });
}

/** The address that a link's annotation opens; empty for a link inside the document. */
export function addressOf(area: Dictionary): string {
  const address = unboxed(asDictionary(area.get('A'))?.get('URI'));
  return address instanceof PdfString ? decodeText(address) : '';
}

function absolute(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).href : undefined;
}
