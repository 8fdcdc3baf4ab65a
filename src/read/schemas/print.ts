import { z } from 'zod';
import { paperSizes, type PaperSize } from '../../model/print-layout.ts';
import { localized, wanted, words } from './localized.ts';

const isSize = (value: unknown): value is PaperSize =>
  typeof value === 'string'
    ? Object.hasOwn(paperSizes, value)
    : Array.isArray(value) &&
      value.length === 2 &&
      value.every((side) => typeof side === 'number' && side >= 50 && side <= 1000);

/** Paper by its name, or its width and height in millimetres. */
export const paperSize = z.custom<PaperSize>(isSize, wanted('paper-size'));

/** More columns than three have no room for words on any paper. */
export const columns = z.int().min(1).max(3);

const order = z.array(words).min(1);
export const families = z.strictObject({ text: order, head: order, byline: order });

/** `print` of `journal.yaml`. */
export const housePrint = z.strictObject({
  size: paperSize.optional(),
  columns: columns.optional(),
  families: localized(families.partial()).optional(),
});
