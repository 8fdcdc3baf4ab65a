import { z } from 'zod';
import { figureKinds, figureWidths } from '../../model/figure.ts';
import { id, localizedWords } from '../schemas/localized.ts';
import { termName } from '../schemas/vocabularies.ts';

/** Words, or the term of a vocabulary that has them: `routes.tail-vein`. */
const label = z.union([localizedWords, z.strictObject({ term: termName })]);

export type LabelYaml = z.infer<typeof label>;

/** What every `figures/<id>.yaml` may say; a kind of figure adds its own fields. */
export const figureFields = {
  caption: localizedWords,
  legend: localizedWords.optional(),
  alt: localizedWords,
  description: localizedWords.optional(),
  labels: z.record(id, label).default({}),
  width: z.enum(figureWidths).default('column'),
};

/** A figure of whatever kind: what can be said of one whose kind is not known. */
export const anyFigureSchema = z.looseObject({ kind: z.enum(figureKinds), ...figureFields });

/** `figures/<id>.yaml` as far as it is the same in every kind. */
export type FigureYaml = z.infer<z.ZodObject<typeof figureFields>>;
