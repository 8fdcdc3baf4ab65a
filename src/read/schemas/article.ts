import { z } from 'zod';
import { dateNames, staffRoles, statementNames } from '../../model/front-matter.ts';
import { id, isoDate, languageTag, localized, localizedWords, wanted, words } from './localized.ts';

const name = z.strictObject({ family: words, given: z.string().default('') });

const author = z.strictObject({
  id,
  name: localized(name),
  romanizationDerived: z.boolean().optional(),
  affiliations: z.array(id).default([]),
  corresponding: z.boolean().default(false),
  equalContribution: z.boolean().default(false),
  email: z
    .string()
    .regex(/^[^\s@<>"]+@[^\s@<>"]+$/, wanted('email'))
    .optional(),
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, wanted('orcid'))
    .optional(),
  about: localizedWords.optional(),
});

const affiliation = z.strictObject({
  id,
  name: localizedWords,
  city: localizedWords.optional(),
  postcode: words.optional(),
  country: localizedWords.optional(),
});

const position = z.strictObject({
  year: z.int().optional(),
  volume: words.optional(),
  issue: words.optional(),
  firstPage: z.int().positive().optional(),
  pages: localizedWords.default({}),
});

const sourceWork = z.strictObject({
  title: localizedWords,
  authors: z.array(words).min(1),
  journal: localizedWords,
  issn: words.optional(),
  doi: words.optional(),
  year: z.int().optional(),
  volume: words.optional(),
  issue: words.optional(),
  firstPage: words.optional(),
  lastPage: words.optional(),
  citation: localizedWords.default({}),
});

const historyEntry = z.strictObject({
  version: words,
  date: isoDate,
  type: z.enum(['online-first', 'published', 'correction', 'retraction', 'concern']),
  text: localizedWords,
  blocks: z.array(id).default([]),
});

/** `content/<slug>/article.yaml`: the front matter's fields stand at the top level. */
export const articleSchema = z.strictObject({
  kind: z.enum(['original', 'based-on']).default('original'),
  status: z.enum(['draft', 'proof', 'online-first', 'published']),
  version: words.default('1.0'),
  date: isoDate,
  languages: z.array(languageTag).min(1),
  editions: localized(z.enum(['full', 'front', 'none'])).default({}),

  title: localizedWords,
  subtitle: localizedWords.optional(),
  shortTitle: localizedWords.optional(),
  column: localizedWords.optional(),
  articleType: words.optional(),
  byline: z.array(localizedWords).default([]),
  authors: z.array(author).default([]),
  affiliations: z.array(affiliation).default([]),
  keywords: z.array(localizedWords).default([]),
  clcNumber: words.optional(),
  documentCode: words.optional(),
  articleId: words.optional(),
  doi: z.union([doi(), localized(doi())]).optional(),
  cstr: words.optional(),
  funding: z.array(z.strictObject({ name: localizedWords, number: words.optional() })).default([]),
  dates: z.strictObject(optional(dateNames, isoDate)).default({}),
  statements: z.strictObject(optional(statementNames, localizedWords)).default({}),
  staff: z.strictObject(optional(staffRoles, localizedWords)).default({}),
  license: z.strictObject({ id: words, name: localizedWords, url: httpAddress().optional() }).optional(),
  copyrightHolder: localizedWords.optional(),
  position: position.default({ pages: {} }),
  notice: localizedWords.optional(),
  noticeShort: localizedWords.optional(),
  folioNote: localizedWords.optional(),

  basedOn: sourceWork.optional(),
  history: z.array(historyEntry).default([]),
  cite: z.strictObject({ edition: localizedWords.default({}) }).default({ edition: {} }),
  print: z
    .strictObject({ fitPages: z.boolean().default(false), attachData: z.boolean().default(false) })
    .default({ fitPages: false, attachData: false }),
});

export type ArticleYaml = z.infer<typeof articleSchema>;

function doi() {
  return z.string().regex(/^10\.\d{4,9}\/\S+$/, wanted('doi'));
}

function httpAddress() {
  return z.string().regex(/^https?:\/\/\S+$/, wanted('web-address'));
}

function optional<K extends string, T>(names: readonly K[], value: z.ZodType<T>) {
  return Object.fromEntries(names.map((key) => [key, value.optional()])) as Record<K, z.ZodOptional<z.ZodType<T>>>;
}
