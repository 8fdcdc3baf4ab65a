import { z } from 'zod';
import { attestationRoles } from '../../model/ledger.ts';
import { id, isoDate, localized, localizedWords, wanted, words } from './localized.ts';

const digest = z.string().regex(/^[0-9a-f]{16}$/, wanted('digest'));

const confirmed = z.strictObject({
  unit: id,
  by: words,
  role: z.enum(attestationRoles),
  on: isoDate,
  digests: localized(digest),
  texts: localizedWords,
  corrected: z.strictObject({ by: words, on: isoDate }).optional(),
});

export type ConfirmedYaml = z.infer<typeof confirmed>;

const released = z.strictObject({ version: words, on: isoDate, digest });

/** `content/<slug>/attestations.yaml` */
export const attestationsSchema = z.strictObject({
  confirmed: z.array(confirmed).default([]),
  released: z.array(released).default([]),
});

/** One record of each kind by itself. */
export const attestationSchemas = { confirmed, released };
