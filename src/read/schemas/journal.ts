import { z } from 'zod';
import { secondLanguageForms } from '../../model/journal.ts';
import { attestationRoles } from '../../model/ledger.ts';
import { languageTag, localized, localizedWords, themeName, wanted, words } from './localized.ts';
import { housePrint } from './print.ts';

const houseReferences = z.strictObject({
  marks: z.enum(['full', 'half']).optional(),
  familyNames: z.enum(['capitals', 'as-written']).optional(),
  pinyinNames: z.enum(['full', 'initials']).optional(),
  addresses: z.enum(['all', 'doi', 'none']).optional(),
  secondLanguage: z.enum(secondLanguageForms).optional(),
});

/** `content/journal.yaml` */
export const journalSchema = z.strictObject({
  title: localizedWords,
  abbreviation: words.optional(),
  issn: words.optional(),
  eissn: words.optional(),
  cn: words.optional(),
  publisher: localizedWords.default({}),
  sponsors: z.array(localizedWords).default([]),
  office: localizedWords.optional(),
  frequency: localizedWords.optional(),
  baseUrl: z
    .string()
    .regex(/^https?:\/\/[^\s/]+(\/[^\s]*[^\s/])?$/, wanted('base-address'))
    .optional(),
  doiPolicy: z.enum(['one', 'per-language', 'none']).default('none'),
  styles: localizedWords,
  references: localized(houseReferences).optional(),
  theme: themeName.default('default'),
  print: housePrint.optional(),
  indexed: z.boolean().default(true),
  languages: z.array(languageTag).min(1),
  rulesOff: z.array(words).default([]),
  confirmedBy: z.array(z.enum(attestationRoles)).default([]),
});
