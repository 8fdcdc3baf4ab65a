import { entriesOf, pagesOf } from '../document/pages.ts';
import { asArray, asDictionary, Indirect, PdfStream, type Dictionary, type PdfObject } from '../syntax/objects.ts';
import type { PdfFile } from '../syntax/read-file.ts';
import { inflated } from '../syntax/streams.ts';
import { identity, multiplied, type Matrix } from './geometry.ts';
import { scanContent, type Drawing, type Stretch } from './scan.ts';

/** What paints a page or a form XObject, opened and scanned. */
export interface ContentStream {
  /** The page or form that the structure tree knows the stream by. */
  readonly holder: Indirect;
  readonly page: Indirect;
  /** The stream itself. */
  readonly box: Indirect;
  readonly bytes: Uint8Array;
  readonly stretches: readonly Stretch[];
  readonly fonts: Dictionary | undefined;
}

/** The content streams of all pages in order, each followed by those of the forms that it draws. */
export function contentStreams(file: PdfFile): readonly ContentStream[] {
  const streams: ContentStream[] = [];
  const seen = new Set<Indirect>();

  const add = (holder: Indirect, page: Indirect, box: PdfObject | undefined, matrix: Matrix): void => {
    if (!(box instanceof Indirect) || !(box.value instanceof PdfStream) || seen.has(box)) return;
    seen.add(box);
    const bytes = inflated(box.value);
    const { stretches, drawings } = scanContent(bytes, matrix);
    const resources = asDictionary(entriesOf(holder).get('Resources'));
    streams.push({ holder, page, box, bytes, stretches, fonts: asDictionary(resources?.get('Font')) });
    for (const drawing of drawings) addForm(drawing, page, asDictionary(resources?.get('XObject')));
  };

  const addForm = (drawing: Drawing, page: Indirect, xObjects: Dictionary | undefined): void => {
    const box = xObjects?.get(drawing.name);
    const form = asDictionary(box);
    if (!(box instanceof Indirect) || form?.get('Subtype') !== '/Form') return;
    // The form's own content is marked, so the painting of the whole must not be marked once more.
    if (form.has('StructParents')) drawing.stretch.drawsMarkedForm = true;
    const own = asArray(form.get('Matrix')).map(Number);
    add(box, page, box, own.length === 6 ? multiplied(own as unknown as Matrix, drawing.matrix) : drawing.matrix);
  };

  for (const page of pagesOf(file)) add(page, page, entriesOf(page).get('Contents'), identity);
  return streams;
}
