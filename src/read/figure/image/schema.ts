import { z } from 'zod';
import { corners, labelAligns, labelColors } from '../../../model/image.ts';
import { id, wanted, words } from '../../schemas/localized.ts';
import { figureFields } from '../schema.ts';

/** Pixels of the image from its left or top, or per cent of its width or height. */
const coordinate = z.union([
  z.number(wanted('coordinate')).min(0, wanted('coordinate')),
  z.string().regex(/^\d{1,3}(?:\.\d+)?%$/, wanted('coordinate')),
]);

export type Coordinate = z.infer<typeof coordinate>;

const point = { x: coordinate, y: coordinate };
const color = z.enum(labelColors).default('black');

const label = z.strictObject({
  ...point,
  align: z.enum(labelAligns).default('start'),
  size: z.number().min(5).max(24).default(8),
  bold: z.boolean().default(false),
  color,
  width: coordinate.optional(),
  lines: z.int().min(1).max(9).default(1),
  line: z.strictObject(point).optional(),
  arrow: z.strictObject(point).optional(),
});

const scaleBar = z.strictObject({
  length: words,
  pixels: z.number().positive(),
  corner: z.enum(corners).default('bottom-right'),
  color,
});

/** What stands on an image. */
const layer = {
  letter: id.optional(),
  places: z.record(id, label).optional(),
  scaleBar: scaleBar.optional(),
};

const panel = z.strictObject({ file: words, ...layer });

export type PointYaml = Readonly<Record<'x' | 'y', Coordinate>>;
export type PanelYaml = z.infer<typeof panel>;
export type ImageLabelYaml = z.infer<typeof label>;

/** `figures/<id>.yaml` of an image: one file, or several as panels. */
export const imageSchema = z
  .strictObject({
    kind: z.literal('image'),
    ...figureFields,
    file: words.optional(),
    ...layer,
    panels: z.array(panel).min(1).optional(),
    columns: z.int().min(1).max(6).default(2),
  })
  .superRefine(({ panels, file, letter, places, scaleBar: bar }, context) => {
    const own = { file, letter, places, scaleBar: bar };
    for (const [field, value] of Object.entries(own)) {
      const isMissing = !panels && field === 'file' && value === undefined;
      const isTooMuch = panels && value !== undefined;
      if (isMissing || isTooMuch) context.addIssue({ code: 'custom', path: [field], message: wanted('under-panels') });
    }
  });

export type ImageYaml = z.infer<typeof imageSchema>;
