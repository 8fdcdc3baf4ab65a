/** A rectangle in the units of the whole that it is laid out in. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between panels, in CSS pixels: 1.6 mm in print. */
export const panelGap = 6;

/**
 * Boxes for images of these sizes, `columns` in a row, in a figure of a width. Those of a row are as high as one another
 * and together as wide as the figure; a last row with fewer is no higher than the row above it.
 */
export function layOutPanels(
  sizes: readonly { readonly width: number; readonly height: number }[],
  columns: number,
  width: number,
): Box[] {
  const boxes: Box[] = [];
  let y = 0;
  let above = Infinity;
  for (let start = 0; start < sizes.length; start += columns) {
    const shapes = sizes.slice(start, start + columns).map((size) => size.width / size.height);
    const room = width - panelGap * (shapes.length - 1);
    const full = room / shapes.reduce((sum, shape) => sum + shape, 0);
    const height = shapes.length < columns ? Math.min(full, above) : full;
    let x = 0;
    for (const shape of shapes) {
      boxes.push({ x, y, width: height * shape, height });
      x += height * shape + panelGap;
    }
    y += height + panelGap;
    above = height;
  }
  return boxes;
}

/** How high boxes stand together. */
export function heightOf(boxes: readonly Box[]): number {
  return Math.max(0, ...boxes.map(({ y, height }) => y + height));
}
