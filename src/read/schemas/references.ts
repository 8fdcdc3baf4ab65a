import { z } from 'zod';
import { referenceStatuses } from '../../model/reference.ts';
import { localized, localizedWords, wanted, words } from './localized.ts';

const cslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});

const datePart = z.union([z.int(), z.string().regex(/^-?\d+$/)]);
const cslDate = z.looseObject({
  'date-parts': z.array(z.array(datePart).min(1).max(3)).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
});

const names = z.array(cslName).optional();
const ordinal = z.union([z.string(), z.number()]).optional();

const cslFields = {
  title: z.string().optional(),
  language: z.string().optional(),
  author: names,
  editor: names,
  translator: names,
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  'container-title': z.string().optional(),
  volume: ordinal,
  issue: ordinal,
  page: z.string().optional(),
  DOI: z.string().optional(),
  URL: z.string().optional(),
};

/** What Diglot keeps in a CSL item's `custom`. */
const custom = z.strictObject({
  number: z.int().positive().optional(),
  status: z.enum(referenceStatuses).optional(),
  note: localizedWords.default({}),
  missing: z.array(words).default([]),
  translations: localized(z.looseObject(cslFields)).default({}),
});

/** The pattern of a citation key: what may stand behind `@`. */
export const citationKeyPattern = /^[A-Za-z0-9](?:[A-Za-z0-9:._-]*[A-Za-z0-9])?$/;

/** `references.json`: CSL-JSON with Diglot's `custom`. */
export const referencesSchema = z.array(
  z.looseObject({
    id: z.string().regex(citationKeyPattern, wanted('citation-key')),
    type: z.string().regex(/^[a-z_-]+$/, wanted('csl-type')),
    ...cslFields,
    custom: custom.optional(),
  }),
);

/** `references.yaml`: what is said about records by their keys, the same as in `custom`. */
export const annotationsSchema = z.record(
  z.string(),
  z.strictObject({
    status: z.enum(referenceStatuses).optional(),
    note: localizedWords.optional(),
    missing: z.array(words).optional(),
    translations: localized(z.looseObject(cslFields)).optional(),
  }),
);

export type AnnotationYaml = z.infer<typeof annotationsSchema>[string];
export type ReferenceJson = z.infer<typeof referencesSchema>[number];
