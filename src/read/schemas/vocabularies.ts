import { z } from 'zod';
import { id, localized, localizedWords, wanted, words } from './localized.ts';

/** What a language may say beside the label of a term of the glossary. */
const otherForms = z.strictObject({
  allowed: z.array(words).default([]),
  forbidden: z.array(words).default([]),
  exact: z.boolean().default(false),
});

/** A term of a vocabulary. */
const term = z.strictObject({
  label: localizedWords,
  class: words.optional(),
  same: z
    .string()
    .regex(/^[A-Za-z][\w.-]*:\w+$/, wanted('ontology-id'))
    .optional(),
  glossary: z.union([z.boolean(), localized(otherForms)]).optional(),
});

/** `vocabularies.yaml`, the journal's or an article's, and `vocabularies` of a table: by id, then by term. */
export const vocabulariesSchema = z.record(id, z.record(id, term));

export type VocabulariesYaml = z.infer<typeof vocabulariesSchema>;

/** The name of a term among vocabularies: `routes.tail-vein`. */
export const termName = z.string().regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, wanted('term-of-vocabulary'));

/** `units.yaml`, the journal's or an article's: by UCUM code. */
export const unitsSchema = z.record(
  z.string().regex(ucumCode(), wanted('ucum-code')),
  z.strictObject({
    symbol: words.optional(),
    label: localized(z.union([words, z.tuple([words, words])])).optional(),
    aliases: z.array(words).default([]),
  }),
);

/** The form of a code in the case-sensitive Unified Code for Units of Measure, section 2.2; whether its units exist is not looked up. */
function ucumCode(): RegExp {
  const annotation = String.raw`\{[!-z|~]*\}`;
  const unit = String.raw`(?:10[*^]|(?:[A-Za-z%'"_]|\[[!-Z\\^-~]+\])+)`;
  const component = String.raw`(?:${unit}(?:[+-]?\d+)?(?:${annotation})?|${annotation}|\d+)`;
  const part = String.raw`(?:${component}|\(${component}(?:[./]${component})*\))`;
  return new RegExp(`^/?${part}(?:[./]${part})*$`);
}
