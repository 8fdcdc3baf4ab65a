import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface NodeCanvas {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  };
  toBuffer(type: 'image/png'): Uint8Array;
}

export interface PageImage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel. */
  readonly pixels: Uint8Array;
  readonly png: Uint8Array;
}

/** The pages as images; at scale 1 a point is a pixel. */
export async function renderPdf(bytes: Uint8Array, scale = 1): Promise<PageImage[]> {
  const proxy = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true }).promise;
  const images: PageImage[] = [];
  for (let number = 1; number <= proxy.numPages; number += 1) {
    const page = await proxy.getPage(number);
    const viewport = page.getViewport({ scale });
    const factory = proxy.canvasFactory as { create(width: number, height: number): { canvas: NodeCanvas } };
    const { canvas } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, viewport }).promise;
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    images.push({ width, height, pixels: new Uint8Array(data.buffer), png: canvas.toBuffer('image/png') });
  }
  await proxy.loadingTask.destroy();
  return images;
}
