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
  const boxes = new Map(elementsOf(root).map((part) => [part, new Indirect()]));
  const boxOf = (part: Element): Indirect => boxes.get(part) ?? new Indirect();
  const top = new Indirect();
  writeElement(root, top, boxOf);
  const parents = parentTree(file, root, boxOf);
  top.value = dictionary({
    Type: '/StructTreeRoot',
    K: boxOf(root),
    ParentTree: new Indirect(dictionary({ Nums: parents.flatMap((parent, key) => [key, new Indirect(parent)]) })),
    ParentTreeNextKey: parents.length,
    IDTree: idTree(root, boxOf),
    RoleMap: roleMap(root),
  });
  entriesOf(file.catalog).set('StructTreeRoot', top);
}

function writeElement(part: Element, parent: Indirect, boxOf: (part: Element) => Indirect): void {
  const box = boxOf(part);
  const page = [...part.kids].find((kid) => kid.kind !== 'element')?.page;
  const kids = part.kids.map((kid) => writeKid(kid, page, boxOf));
  const entries: Dictionary = dictionary({ S: `/${part.type}`, P: parent, Pg: page });
  for (const [key, value] of part.attributes) entries.set(key, value);
  if (kids.length > 0) entries.set('K', kids.length === 1 ? (kids[0] ?? null) : kids);
  box.value = entries;
  for (const kid of part.kids) if (kid.kind === 'element') writeElement(kid, box, boxOf);
}

function writeKid(kid: Kid, page: Indirect | undefined, boxOf: (part: Element) => Indirect): PdfObject {
  switch (kid.kind) {
    case 'element':
      return boxOf(kid);
    case 'object':
      return dictionary({ Type: '/OBJR', Pg: kid.page === page ? undefined : kid.page, Obj: kid.object });
    case 'mark':
      if (kid.page === page && !kid.form) return kid.mcid;
      return dictionary({ Type: '/MCR', Pg: kid.page, Stm: kid.form, MCID: kid.mcid });
  }
}

/** For every page, form and annotation its place in the list, and at that place the elements its content is of. */
function parentTree(file: PdfFile, root: Element, boxOf: (part: Element) => Indirect): PdfObject[] {
  const parents: PdfObject[] = [];
  const listOf = new Map<Indirect, (PdfObject | undefined)[]>();
  const open = (holder: Indirect): (PdfObject | undefined)[] => {
    let list = listOf.get(holder);
    if (!list) {
      list = [];
      listOf.set(holder, list);
      entriesOf(holder).set('StructParents', parents.length);
      parents.push(list as PdfObject[]);
    }
    return list;
  };
  for (const page of pagesOf(file)) open(page);
  for (const part of elementsOf(root)) {
    for (const kid of part.kids) {
      if (kid.kind === 'mark') open(holderOf(kid))[kid.mcid] = boxOf(part);
      if (kid.kind !== 'object') continue;
      entriesOf(kid.object).set('StructParent', parents.length);
      parents.push(boxOf(part));
    }
  }
  return parents.map((parent) => (Array.isArray(parent) ? Array.from(parent, (owner) => owner ?? null) : parent));
}

function idTree(root: Element, boxOf: (part: Element) => Indirect): Dictionary | undefined {
  const named: [id: PdfString, Indirect][] = [];
  for (const part of elementsOf(root)) {
    const id = part.attributes.get('ID');
    if (id instanceof PdfString) named.push([id, boxOf(part)]);
  }
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return undefined;
  named.sort(([a], [b]) => Buffer.compare(a.bytes, b.bytes));
  return dictionary({ Kids: [new Indirect(dictionary({ Limits: [first[0], last[0]], Names: named.flat() }))] });
}
