import { z } from 'zod';
import { axisUnits, chartMarks, chartScales, countedThings } from '../../../model/chart.ts';
import { id, localizedWords, words } from '../../schemas/localized.ts';
import { figureFields } from '../schema.ts';

const channel = {
  field: id,
  by: z.literal('class').optional(),
  label: localizedWords.optional(),
  names: z.record(words, localizedWords).default({}),
};

const axis = z.strictObject({
  ...channel,
  scale: z.enum(chartScales).default('linear'),
  unit: z.enum(axisUnits).optional(),
  strips: z.literal('unit').optional(),
  zero: z.strictObject({ field: id, term: id }).optional(),
});

/** `figures/<id>.yaml` of a chart: what of a table is shown, and how. Nothing in it is ever run. */
export const chartSchema = z.strictObject({
  kind: z.literal('chart'),
  ...figureFields,
  alt: localizedWords.default({}),
  labels: z.strictObject({}).default({}),
  chart: z.strictObject({
    table: id,
    mark: z.enum(chartMarks),
    x: axis.optional(),
    y: axis.optional(),
    count: z.strictObject({ of: z.enum(countedThings), label: localizedWords.optional() }).optional(),
    color: z.strictObject(channel).optional(),
    shape: z.strictObject(channel).optional(),
    panels: z.strictObject(channel).optional(),
    text: z.strictObject({ field: id }).optional(),
    join: z.boolean().default(false),
  }),
});
