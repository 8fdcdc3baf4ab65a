import { z } from 'zod';
import { id, localized, localizedWords, wanted, words } from './localized.ts';

/** A term of a vocabulary. */
export const term = z.strictObject({
  label: localizedWords,
  class: words.optional(),
  same: z
    .string()
    .regex(/^[A-Za-z][\w.-]*:\w+$/, wanted('ontology-id'))
    .optional(),
  glossary: z.boolean().default(false),
});

/** `vocabularies.yaml`, the journal's or an article's, and `vocabularies` of a table: by id, then by term. */
export const vocabulariesSchema = z.record(id, z.record(id, term));

export type VocabulariesYaml = z.infer<typeof vocabulariesSchema>;

/** `units.yaml`, the journal's or an article's: by UCUM code. */
export const unitsSchema = z.record(
  words,
  z.strictObject({
    symbol: words,
    label: localized(z.union([words, z.tuple([words, words])])).optional(),
    aliases: z.array(words).default([]),
  }),
);
