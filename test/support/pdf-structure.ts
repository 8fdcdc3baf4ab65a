import { PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { asDict, entry, items, text } from './pdf-objects.ts';

/** An element of the structure tree as a reader meets it. */
export interface StructureNode {
  /** `P`, `Table`, `TH` and so on, with types of PDF 2.0 as they are. */
  readonly type: string;
  /** The PDF 1.7 type after the role map. */
  readonly role: string;
  readonly alt: string | undefined;
  readonly language: string | undefined;
  readonly id: string | undefined;
  /** Attributes of all owners together, e.g. `Scope`, `Headers`, `ColSpan`. */
  readonly attributes: ReadonlyMap<string, PDFObject>;
  readonly kids: readonly StructureNode[];
  /** Nodes and marked content in reading order. */
  readonly content: readonly (StructureNode | StructureMark)[];
  readonly annotations: readonly PDFDict[];
}

/** Marked content, page by index; that of a form XObject has the form's object number. */
export interface StructureMark {
  readonly page: number;
  readonly mcid: number;
  readonly form?: number;
}

/** The structure tree from its `Document` down; nothing for an untagged document. */
export function structureOf(document: PDFDocument): StructureNode | undefined {
  const root = entry(document.catalog, 'StructTreeRoot');
  const roles = entry(root, 'RoleMap');
  const pages = document.getPages().map((page) => page.ref);

  const read = (value: PDFObject): StructureNode => {
    const type = text(entry(value, 'S')) ?? '';
    const ownPage = asDict(value)?.get(PDFName.of('Pg'));
    const content: (StructureNode | StructureMark)[] = [];
    const annotations: PDFDict[] = [];
    const indexOf = (page: PDFObject | undefined): number => pages.findIndex((ref) => ref === page);
    for (const kid of items(entry(value, 'K'))) {
      if (kid instanceof PDFNumber) content.push({ page: indexOf(ownPage), mcid: kid.asNumber() });
      else if (text(entry(kid, 'Type')) === 'MCR') {
        const form = asDict(kid)?.get(PDFName.of('Stm'));
        const page = indexOf(asDict(kid)?.get(PDFName.of('Pg')) ?? ownPage);
        const mcid = Number(text(entry(kid, 'MCID')));
        content.push({ page, mcid, ...(form instanceof PDFRef && { form: form.objectNumber }) });
      } else if (text(entry(kid, 'Type')) === 'OBJR') {
        const annotation = entry(kid, 'Obj');
        if (annotation instanceof PDFDict) annotations.push(annotation);
      } else content.push(read(kid));
    }
    const attributes = items(entry(value, 'A')).flatMap((part) => [...(asDict(part)?.entries() ?? [])]);
    return {
      type,
      role: text(entry(roles, type)) ?? type,
      alt: text(entry(value, 'Alt')),
      language: text(entry(value, 'Lang')),
      id: text(entry(value, 'ID')),
      attributes: new Map(attributes.map(([key, attribute]) => [key.decodeText(), attribute])),
      kids: content.filter((kid) => 'type' in kid),
      content,
      annotations,
    };
  };
  const [top] = items(entry(root, 'K'));
  return top && read(top);
}

/** The node and all below it, in reading order. */
export function* nodesOf(node: StructureNode | undefined): Generator<StructureNode> {
  if (!node) return;
  yield node;
  for (const kid of node.kids) yield* nodesOf(kid);
}
