import { entriesOf, pagesOf } from '../document/pages.ts';
import { asArray, asDictionary, Indirect, PdfStream, type Dictionary } from '../syntax/objects.ts';
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

  const add = (holder: Indirect, page: Indirect, box: Indirect, matrix: Matrix): void => {
    if (seen.has(box)) return;
    seen.add(box);
    const bytes = dataOf(box);
    const { stretches, drawings } = scanContent(bytes, matrix);
    const resources = asDictionary(entriesOf(holder).get('Resources'));
    streams.push({ holder, page, box, bytes, stretches, fonts: asDictionary(resources?.get('Font')) });
    for (const drawing of drawings) addForm(drawing, page, asDictionary(resources?.get('XObject')));
  };

  const addForm = (drawing: Drawing, page: Indirect, xObjects: Dictionary | undefined): void => {
    const form = xObjects?.get(drawing.name);
    if (!(form instanceof Indirect) || !holdsMarks(form)) return;
    drawing.stretch.drawsMarkedForm = true;
    const [a, b, c, d, e, f] = asArray(entriesOf(form).get('Matrix')).map(Number);
    const own: Matrix = [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
    add(form, page, form, multiplied(own, drawing.matrix));
  };

  for (const page of pagesOf(file)) {
    const contents = entriesOf(page).get('Contents');
    if (contents instanceof Indirect) add(page, page, contents, identity);
  }
  return streams;
}

/** True for a form with marked content of its own or in a form that it draws: it is no single piece any more. */
function holdsMarks(form: Indirect): boolean {
  const entries = entriesOf(form);
  if (entries.get('Subtype') !== '/Form') return false;
  if (entries.has('StructParents')) return true;
  const inner = asDictionary(asDictionary(entries.get('Resources'))?.get('XObject'));
  return [...(inner?.values() ?? [])].some((xObject) => xObject instanceof Indirect && holdsMarks(xObject));
}

function dataOf(box: Indirect): Uint8Array {
  if (box.value instanceof PdfStream) return inflated(box.value);
  throw new Error('A page has its content in several streams, which Chromium never writes');
}
