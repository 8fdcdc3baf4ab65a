import { asArray, asDictionary, type Dictionary, Indirect, type PdfObject } from '../syntax/objects.ts';
import type { PdfFile } from '../syntax/read-file.ts';

/** The pages in order, as the boxes that other objects name them by. */
export function pagesOf(file: PdfFile): readonly Indirect[] {
  const pages: Indirect[] = [];
  const collect = (node: PdfObject | undefined): void => {
    const entries = asDictionary(node);
    if (entries?.get('Type') === '/Pages') for (const kid of asArray(entries.get('Kids'))) collect(kid);
    else if (entries && node instanceof Indirect) pages.push(node);
  };
  collect(asDictionary(file.catalog)?.get('Pages'));
  return pages;
}

/** The dictionary of a page, of the catalogue, of an annotation: of what can be nothing else. Throws when it is. */
export function entriesOf(box: Indirect): Dictionary {
  const entries = asDictionary(box);
  if (!entries) throw new Error('A PDF object that must be a dictionary is none');
  return entries;
}
