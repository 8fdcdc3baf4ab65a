import { z } from 'zod';
import { figureKinds } from '../../model/figure.ts';
import { id, localizedWords } from '../schemas/localized.ts';

/** `figures/<id>.yaml` */
export const figureSchema = z.strictObject({
  kind: z.enum(figureKinds),
  caption: localizedWords,
  alt: localizedWords,
  description: localizedWords.optional(),
  labels: z.record(id, localizedWords).default({}),
});
