import { entriesOf } from '../document/pages.ts';
import { unboxed, type Dictionary } from '../syntax/objects.ts';
import { textString } from '../syntax/text-strings.ts';
import { addressOf } from './link-targets.ts';
import { elementsOf, type Element } from './tree.ts';

/** Bit 3 of an annotation's flags: it is printed with the page (ISO 32000-1, table 165). */
const PRINT = 4;

/** Makes every element with the clickable area of a link a link: one whose HTML carries a role comes as a wrapper. */
export function nameLinks(root: Element): void {
  for (const part of elementsOf(root)) if (part.type === 'NonStruct' && linkAreas(part).length > 0) part.type = 'Link';
}

/**
 * Says in every link's annotation what it is, for machines that come upon it without the text around it
 * (ISO 14289-1, 7.18.5): the linked words, and the address where the words are not the address.
 */
export function describeLinks(root: Element, textOf: (part: Element) => string): void {
  for (const link of elementsOf(root)) {
    const areas = linkAreas(link);
    if (areas.length === 0) continue;
    const words = textOf(link);
    for (const area of areas) {
      const description = describe(words, addressOf(area));
      if (description) area.set('Contents', textString(description));
      area.set('F', Number(unboxed(area.get('F')) ?? 0) | PRINT);
    }
  }
}

/** The annotations of an element that are links. */
export function linkAreas(part: Element): Dictionary[] {
  return part.kids
    .flatMap((kid) => (kid.kind === 'object' ? [entriesOf(kid.object)] : []))
    .filter((area) => area.get('Subtype') === '/Link');
}

function describe(words: string, address: string): string {
  if (words.replaceAll(/\s/g, '') === address) return address;
  if (!address) return words;
  return words ? `${words} (${address})` : address;
}
