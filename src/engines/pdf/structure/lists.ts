import { asArray, asDictionary } from '../syntax/objects.ts';
import { textString } from '../syntax/text-strings.ts';
import { element, elementsOf, type Element } from './tree.ts';

/** Bullets that Chromium draws as shapes, by the list's numbering. */
const bullets: Readonly<Record<string, string>> = { '/Disc': '•', '/Circle': '◦', '/Square': '▪' };

/** Makes every part of a list a list item: an item whose HTML carries a role comes as a bare wrapper. */
export function nameListItems(root: Element): void {
  for (const list of elementsOf(root)) {
    if (list.type !== 'L') continue;
    for (const kid of list.kids) if (kid.kind === 'element' && kid.type === 'NonStruct') kid.type = 'LI';
  }
}

/**
 * Gives every list item a body beside its label (ISO 32000-1, table 336), and every drawn bullet the character
 * that it stands for.
 */
export function giveListBodies(root: Element): void {
  for (const list of elementsOf(root)) {
    if (list.type !== 'L') continue;
    for (const item of list.kids) if (item.kind === 'element' && item.type === 'LI') giveBody(item, bulletOf(list));
  }
}

function giveBody(item: Element, bullet: string | undefined): void {
  const parts = item.kids.filter((kid) => kid.kind === 'element' && (kid.type === 'Lbl' || kid.type === 'LBody'));
  const rest = item.kids.filter((kid) => !parts.includes(kid));
  item.kids = rest.length > 0 ? [...parts, element('LBody', rest)] : parts;
  for (const part of parts) {
    if (bullet && part.kind === 'element' && part.type === 'Lbl') part.attributes.set('ActualText', textString(bullet));
  }
}

function bulletOf(list: Element): string | undefined {
  for (const attributes of asArray(list.attributes.get('A'))) {
    const numbering = asDictionary(attributes)?.get('ListNumbering');
    if (numbering !== undefined) return bullets[String(numbering)];
  }
  return undefined;
}
