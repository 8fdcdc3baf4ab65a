import { asDictionary, Indirect, type PdfObject } from '../syntax/objects.ts';
import type { PdfFile } from '../syntax/read-file.ts';
import { elementsOf, type Element } from '../structure/tree.ts';

/**
 * Lets no entry of the outline point at an element that is no longer in the structure tree (ISO 32000-1, table 153,
 * `SE`): it would keep the whole of the old tree in the file.
 */
export function freeOutline(file: PdfFile, root: Element): void {
  const living = new Set(elementsOf(root).map((part) => part.box));
  const visit = (item: PdfObject | undefined): void => {
    for (let entries = asDictionary(item); entries; entries = asDictionary(entries.get('Next'))) {
      const target = entries.get('SE');
      if (target instanceof Indirect && !living.has(target)) entries.delete('SE');
      visit(entries.get('First'));
    }
  };
  visit(asDictionary(asDictionary(file.catalog)?.get('Outlines'))?.get('First'));
}
