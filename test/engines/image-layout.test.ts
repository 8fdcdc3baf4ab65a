import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightOf, layOutPanels, panelGap } from '../../src/engines/image/lay-out-panels.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) });
const figure = fc.record({
  sizes: fc.array(size, { minLength: 1, maxLength: 12 }),
  columns: fc.integer({ min: 1, max: 6 }),
  width: fc.integer({ min: 200, max: 800 }),
});

test('panels keep their shapes, are as high as those beside them, fill their rows, and cover nothing', () => {
  fc.assert(
    fc.property(figure, ({ sizes, columns, width }) => {
      const boxes = layOutPanels(sizes, columns, width);
      expect(boxes).toHaveLength(sizes.length);
      for (const [index, box] of boxes.entries()) {
        expect(box.width / box.height).toBeCloseTo(sizes[index]!.width / sizes[index]!.height, 6);
      }
      const rows = Array.from({ length: Math.ceil(sizes.length / columns) }, (_, row) =>
        boxes.slice(row * columns, (row + 1) * columns),
      );
      let below = 0;
      for (const [index, row] of rows.entries()) {
        for (const box of row) expect([box.y, box.height]).toEqual([row[0]!.y, row[0]!.height]);
        for (const [at, box] of row.entries()) {
          const before = row[at - 1];
          expect(box.x).toBeCloseTo(before ? before.x + before.width + panelGap : 0, 6);
        }
        expect(row[0]!.y).toBeCloseTo(below, 6);
        below = row[0]!.y + row[0]!.height + panelGap;
        const end = row.at(-1)!.x + row.at(-1)!.width;
        if (row.length === columns || index === 0) expect(end).toBeCloseTo(width, 6);
        else expect(end).toBeLessThanOrEqual(width + 1e-6);
      }
      expect(heightOf(boxes)).toBeCloseTo(below - panelGap, 6);
    }),
  );
});

test('a last panel alone is no larger than those above it', () => {
  const square = { width: 100, height: 100 };
  const boxes = layOutPanels([square, square, square], 2, 206);
  expect(boxes).toEqual([
    { x: 0, y: 0, width: 100, height: 100 },
    { x: 106, y: 0, width: 100, height: 100 },
    { x: 0, y: 106, width: 100, height: 100 },
  ]);
});
