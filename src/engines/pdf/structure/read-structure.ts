import { asArray, asDictionary, Indirect, unboxed, type Dictionary, type PdfObject } from '../syntax/objects.ts';
import type { PdfFile } from '../syntax/read-file.ts';
import { element, type Element, type Kid } from './tree.ts';

/** Entries that the tree says in its own way, or that say nothing. */
const entriesOfTheTree = new Set(['Type', 'S', 'P', 'Pg', 'K']);

/** The document's structure tree. Throws on a PDF that was printed without tags. Source: ISO 32000-1, 14.7. */
export function readStructure(file: PdfFile): Element {
  const root = asDictionary(asDictionary(file.catalog)?.get('StructTreeRoot'));
  if (!root) throw new Error('The PDF has no structure tree: print it with tags');
  const tops = asArray(root.get('K')).map(readElement);
  const [only] = tops;
  return tops.length === 1 && only?.type === 'Document' ? only : element('Document', tops);
}

function readElement(value: PdfObject): Element {
  const entries = asDictionary(value) ?? new Map();
  const type = String(entries.get('S')).slice(1);
  const attributes: Dictionary = new Map([...entries].filter(([key]) => !entriesOfTheTree.has(key)));
  const kids = asArray(entries.get('K')).flatMap((kid) => readKid(kid, entries.get('Pg')));
  return element(type, kids, attributes, value instanceof Indirect ? value : undefined);
}

function readKid(value: PdfObject, elementPage: PdfObject | undefined): Kid[] {
  const kid = unboxed(value);
  if (typeof kid === 'number') return markOn(elementPage, undefined, kid);
  const entries = asDictionary(kid);
  if (!entries) return [];
  const page = entries.get('Pg') ?? elementPage;
  if (entries.get('Type') === '/MCR') return markOn(page, entries.get('Stm'), Number(entries.get('MCID')));
  if (entries.get('Type') !== '/OBJR') return [readElement(value)];
  const object = entries.get('Obj');
  return object instanceof Indirect && page instanceof Indirect ? [{ kind: 'object', page, object }] : [];
}

function markOn(page: PdfObject | undefined, form: PdfObject | undefined, mcid: number): Kid[] {
  if (!(page instanceof Indirect)) return [];
  return [{ kind: 'mark', page, form: form instanceof Indirect ? form : undefined, mcid }];
}
