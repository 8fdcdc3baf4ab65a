import { asArray, asDictionary, PdfString, unboxed, type Dictionary, type PdfObject } from '../syntax/objects.ts';
import { textString } from '../syntax/text-strings.ts';
import { elementsOf, type Element } from './tree.ts';

/**
 * Numbers the ids of header cells in reading order. Chromium takes them from its counter of DOM nodes, which goes on
 * counting from page to page, so that the same article would never give the same file twice.
 */
export function renumberIds(root: Element): void {
  const renamed = new Map<string, PdfString>();
  const named = elementsOf(root).filter((part) => part.attributes.has('ID'));
  const width = String(named.length).length;
  for (const [index, part] of named.entries()) {
    const id = textString(`node${String(index + 1).padStart(width, '0')}`);
    renamed.set(keyOf(part.attributes.get('ID')), id);
    part.attributes.set('ID', id);
  }
  for (const part of elementsOf(root)) {
    for (const attributes of asArray(part.attributes.get('A'))) renameHeaders(asDictionary(attributes), renamed);
  }
}

function renameHeaders(attributes: Dictionary | undefined, renamed: ReadonlyMap<string, PdfString>): void {
  const headers = asArray(attributes?.get('Headers'));
  if (headers.length === 0) return;
  attributes?.set(
    'Headers',
    headers.flatMap((id) => renamed.get(keyOf(id)) ?? []),
  );
}

function keyOf(id: PdfObject | undefined): string {
  const value = unboxed(id);
  return value instanceof PdfString ? Buffer.from(value.bytes).toString('latin1') : '';
}
