import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PaintedPage } from './rule.ts';

const texts = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.nextLineSetSpacingShowText]);
const images = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintSolidColorImageMask,
  OPS.shadingFill,
]);

/** What the pages paint, as pdf.js interprets them, form XObjects opened up. */
export async function paintedPages(bytes: Uint8Array): Promise<PaintedPage[]> {
  const proxy = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PaintedPage[] = [];
  for (let number = 1; number <= proxy.numPages; number += 1) pages.push(await painted(await proxy.getPage(number)));
  await proxy.loadingTask.destroy();
  return pages;
}

async function painted(page: PDFPageProxy): Promise<PaintedPage> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const open: (number | 'artifact' | 'other')[] = [];
  const mcids = new Set<number>();
  let unmarked = 0;
  let artifacts = 0;
  for (const [index, operator] of fnArray.entries()) {
    const operands = argsArray[index] as unknown[] | null;
    if (operator === OPS.beginMarkedContent) open.push(operands?.[0] === 'Artifact' ? 'artifact' : 'other');
    else if (operator === OPS.beginMarkedContentProps) {
      const mcid = operands?.[1];
      if (typeof mcid === 'number') mcids.add(mcid);
      open.push(typeof mcid === 'number' ? mcid : operands?.[0] === 'Artifact' ? 'artifact' : 'other');
    } else if (operator === OPS.endMarkedContent) open.pop();
    else if (paints(operator, operands)) {
      if (open.length === 0) unmarked += 1;
      if (open.includes('artifact')) artifacts += 1;
    }
  }
  return { unmarked, artifacts, mcids };
}

function paints(operator: number, operands: unknown[] | null): boolean {
  // A path carries the operator that ends it; one that only clips is ended without paint.
  if (operator === OPS.constructPath) return operands?.[0] !== OPS.endPath;
  return texts.has(operator) || images.has(operator);
}
