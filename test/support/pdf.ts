import type { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { asDict, entry, items, openPdf, text } from './pdf-objects.ts';
import { structureOf, type StructureMark, type StructureNode } from './pdf-structure.ts';

/** One run of text on a page; `x` and `y` from the lower left corner, in points. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly endsLine: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** What a reader's page box shows. */
  readonly label: string;
  readonly items: readonly PdfText[];
  /** The text layer, a line break where a line ends. */
  readonly text: string;
  /** Runs of text by the number of their marked-content sequence. */
  readonly marked: ReadonlyMap<number, readonly PdfText[]>;
}

export interface PdfFont {
  readonly name: string;
  /** `CIDFontType2`, `Type3` and so on; of a composite font, the one inside. */
  readonly type: string;
  readonly embedded: boolean;
  readonly hasUnicode: boolean;
}

export interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** What a PDF holds, for tests to look at. */
export interface PdfReading {
  readonly pages: readonly PdfPage[];
  readonly text: string;
  readonly fonts: readonly PdfFont[];
  readonly outline: readonly OutlineItem[];
  /** The information dictionary. */
  readonly info: ReadonlyMap<string, string>;
  /** The XMP packet; empty when there is none. */
  readonly metadata: string;
  readonly language: string | undefined;
  readonly isMarked: boolean;
  readonly structure: StructureNode | undefined;
  /** The text that a node of the structure shows, without that inside form XObjects. */
  textOf(node: StructureNode): string;
}

/** Reads a PDF with two libraries: pages and text with pdf.js, objects with pdf-lib. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const document = await openPdf(bytes);
  const proxy = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const labels = await proxy.getPageLabels();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= proxy.numPages; number += 1) {
    pages.push(await readPage(proxy, number, labels?.[number - 1] ?? String(number)));
  }
  const outline = ((await proxy.getOutline()) ?? []) as OutlineItem[];
  const metadata = (await proxy.getMetadata()).metadata as { getRaw(): string } | null;
  await proxy.loadingTask.destroy();
  const info = asDict(document.context.lookup(document.context.trailerInfo.Info));
  const textOf = (node: StructureNode): string => node.content.map(textOfKid).join('');
  const textOfKid = (kid: StructureNode | StructureMark): string => {
    if ('type' in kid) return textOf(kid);
    return kid.form === undefined ? joined(pages[kid.page]?.marked.get(kid.mcid) ?? []) : '';
  };
  return {
    pages,
    text: pages.map((page) => page.text).join('\n'),
    fonts: fontsOf(document),
    outline,
    info: new Map((info?.entries() ?? []).map(([key, value]) => [key.decodeText(), text(value) ?? ''])),
    metadata: metadata?.getRaw() ?? '',
    language: text(entry(document.catalog, 'Lang')),
    isMarked: text(entry(entry(document.catalog, 'MarkInfo'), 'Marked')) === 'true',
    structure: structureOf(document),
    textOf,
  };
}

async function readPage(proxy: PDFDocumentProxy, number: number, label: string): Promise<PdfPage> {
  const page = await proxy.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const found: PdfText[] = [];
  const marked = new Map<number, PdfText[]>();
  const open: (number | undefined)[] = [];
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id === undefined ? undefined : Number(/_mc(\d+)$/.exec(item.id)?.[1]));
      continue;
    }
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const run = { text: item.str, x, y, width: item.width, height: item.height, endsLine: item.hasEOL };
    found.push(run);
    const mcid = open.at(-1);
    if (mcid !== undefined) marked.set(mcid, [...(marked.get(mcid) ?? []), run]);
  }
  return { width, height, label, items: found, text: joined(found), marked };
}

function joined(runs: readonly PdfText[]): string {
  return runs.map((run) => run.text + (run.endsLine ? '\n' : '')).join('');
}

function fontsOf(document: PDFDocument): PdfFont[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isFont = text(entry(object, 'Type')) === 'Font' && !text(entry(object, 'Subtype'))?.startsWith('CIDFont');
    if (!isFont) return [];
    const [inner = object] = items(entry(object, 'DescendantFonts'));
    const descriptor = entry(inner, 'FontDescriptor');
    return {
      name: text(entry(object, 'BaseFont')) ?? '',
      type: text(entry(inner, 'Subtype')) ?? '',
      embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => entry(descriptor, key) !== undefined),
      hasUnicode: entry(object, 'ToUnicode') !== undefined,
    };
  });
}
