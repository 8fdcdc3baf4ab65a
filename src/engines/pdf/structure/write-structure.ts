import { entriesOf, pagesOf } from '../document/pages.ts';
import { dictionary, Indirect, PdfString, type Dictionary, type PdfObject } from '../syntax/objects.ts';
import type { PdfFile } from '../syntax/read-file.ts';
import { roleMap } from './roles.ts';
import { elementsOf, holderOf, type Element, type Kid } from './tree.ts';

/**
 * Puts the structure tree into the document, with everything that leads from content back to it.
 * Source: ISO 32000-1, 14.7.2 to 14.7.4.
 */
export function writeStructure(file: PdfFile, root: Element): void {
  const top = new Indirect();
  writeElement(root, top);
  const parents = parentsOf(file, root);
  top.value = dictionary({
    Type: '/StructTreeRoot',
    K: root.box,
    ParentTree: new Indirect(dictionary({ Nums: parents.flatMap((parent, key) => [key, parent]) })),
    ParentTreeNextKey: parents.length,
    IDTree: idTree(root),
    RoleMap: roleMap(root),
  });
  entriesOf(file.catalog).set('StructTreeRoot', top);
}

function writeElement(part: Element, parent: Indirect): void {
  const page = part.kids.find((kid) => kid.kind !== 'element')?.page;
  const kids = part.kids.map((kid) => writeKid(kid, page));
  const entries: Dictionary = dictionary({ S: `/${part.type}`, P: parent, Pg: page });
  for (const [key, value] of part.attributes) entries.set(key, value);
  if (kids.length > 0) entries.set('K', kids.length === 1 ? (kids[0] ?? null) : kids);
  part.box.value = entries;
  for (const kid of part.kids) if (kid.kind === 'element') writeElement(kid, part.box);
}

function writeKid(kid: Kid, page: Indirect | undefined): PdfObject {
  switch (kid.kind) {
    case 'element':
      return kid.box;
    case 'object':
      return dictionary({ Type: '/OBJR', Pg: kid.page === page ? undefined : kid.page, Obj: kid.object });
    case 'mark':
      if (kid.page === page && !kid.form) return kid.mcid;
      return dictionary({ Type: '/MCR', Pg: kid.page, Stm: kid.form, MCID: kid.mcid });
  }
}

/**
 * For every page, form and annotation, in the order of the keys that they are given here: the elements that its
 * marks belong to by their numbers, or the one element that it belongs to itself.
 */
function parentsOf(file: PdfFile, root: Element): PdfObject[] {
  const parents: Indirect[] = [];
  const owners = new Map<Indirect, PdfObject[]>();
  const open = (holder: Indirect): PdfObject[] => {
    const known = owners.get(holder);
    if (known) return known;
    const list: PdfObject[] = [];
    owners.set(holder, list);
    entriesOf(holder).set('StructParents', parents.length);
    parents.push(new Indirect(list));
    return list;
  };
  for (const page of pagesOf(file)) open(page);
  for (const part of elementsOf(root)) {
    for (const kid of part.kids) {
      if (kid.kind === 'mark') setAt(open(holderOf(kid)), kid.mcid, part.box);
      if (kid.kind !== 'object') continue;
      entriesOf(kid.object).set('StructParent', parents.length);
      parents.push(part.box);
    }
  }
  return parents;
}

/** Sets an item, and null where numbers before it belong to nothing any more. */
function setAt(list: PdfObject[], index: number, value: PdfObject): void {
  while (list.length < index) list.push(null);
  list[index] = value;
}

function idTree(root: Element): Dictionary | undefined {
  const named: [id: PdfString, Indirect][] = [];
  for (const part of elementsOf(root)) {
    const id = part.attributes.get('ID');
    if (id instanceof PdfString) named.push([id, part.box]);
  }
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return undefined;
  named.sort(([a], [b]) => Buffer.compare(a.bytes, b.bytes));
  return dictionary({ Kids: [new Indirect(dictionary({ Limits: [first[0], last[0]], Names: named.flat() }))] });
}
