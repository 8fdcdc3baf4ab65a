import { z } from 'zod';
import { id, languageTag, localizedWords, words } from './localized.ts';

const forms = z.strictObject({
  preferred: words,
  allowed: z.array(words).default([]),
  forbidden: z.array(words).default([]),
  exact: z.boolean().default(false),
});

export type FormsYaml = z.infer<typeof forms>;

/** `glossary.yaml`: a term has its forms under one key for each language that it is given in. */
export function glossarySchema(languages: readonly string[]) {
  const perLanguage: Readonly<Record<string, z.ZodOptional<typeof forms>>> = Object.fromEntries(
    languages.map((language) => [language, forms.optional()]),
  );
  return z.array(z.strictObject({ ...perLanguage, id, abbr: z.union([words, localizedWords]).optional() }));
}

/** The languages that the terms of a glossary are given in, as far as its keys are language tags. */
export function languagesOfTerms(value: unknown): string[] {
  const terms: readonly unknown[] = Array.isArray(value) ? value : [];
  const keys = terms.flatMap((term) => (term !== null && typeof term === 'object' ? Object.keys(term) : []));
  return [...new Set(keys)].filter((key) => key !== 'id' && languageTag.safeParse(key).success);
}
