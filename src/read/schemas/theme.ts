import { z } from 'zod';
import type { FitRange } from '../../model/print-setting.ts';
import { listKinds } from '../../model/theme.ts';
import { languageTag, themeName, wanted, words } from './localized.ts';
import { columns, families, paperSize } from './print.ts';

const marks = z.strictObject({
  raised: z.boolean(),
  open: z.string(),
  close: z.string(),
  separator: z.string(),
  range: z.string(),
  joinFrom: z.int().min(2),
  afterPunctuation: z.boolean(),
  locator: z.enum(['behind', 'in-parentheses']),
});

const face = z.strictObject({
  family: words,
  weight: z.int().min(1).max(1000),
  style: z.enum(['normal', 'italic']),
  file: words,
  unicodeRange: words.optional(),
});

const printEdition = z.strictObject({
  otherLanguage: z.enum(['block', 'mirror', 'none']),
  bothCaptions: z.boolean().default(false),
  marginFont: words,
  footLine: z.int().positive(),
});

/** A part of the style sheet or script of web pages: the name of its file, without folder and ending. */
const assetName = z.string().regex(/^[a-z][a-z0-9-]*$/, wanted('theme-part'));

const webFace = face.extend({
  name: assetName,
  within: z
    .array(z.enum(['h1', 'h2', 'h3', 'h4', 'em', 'i', 'strong', 'b']))
    .min(1)
    .optional(),
  preload: z.array(languageTag).default([]),
});

const margin = z.number().min(0).max(200);
const margins = z.tuple([margin, margin, margin, margin]);

const asDesigned: FitRange = [1, 1];
const fitRange = z
  .tuple([z.number().positive().max(1), z.number().min(1)])
  .readonly()
  .default(asDesigned);

/** `templates/<theme>/theme.yaml` */
export const themeSchema = z.strictObject({
  extends: themeName.optional(),
  citationMarks: z.looseObject({ default: marks }).catchall(marks),
  figureFonts: words.default('sans-serif'),
  lists: z
    .strictObject({ screen: z.array(z.enum(listKinds)).default([]), print: z.array(z.enum(listKinds)).default([]) })
    .default({ screen: [], print: [] }),
  tableRows: z
    .strictObject({ screen: z.int().positive(), print: z.int().positive() })
    .default({ screen: 500, print: 1000 }),
  web: z
    .strictObject({ styles: z.array(assetName), scripts: z.array(assetName), faces: z.array(webFace).default([]) })
    .default({ styles: [], scripts: [], faces: [] }),
  introductionHeaded: z.array(languageTag).default([]),
  print: z
    .strictObject({
      figureFamily: words,
      size: paperSize,
      margins,
      aside: z.number().min(0).default(0),
      columns,
      columnGap: z.number().min(0),
      families: z.looseObject({ default: families }).catchall(families),
      parallel: z
        .strictObject({ margins, columnGap: z.number().min(0), leastColumn: z.number().min(0) })
        .default({ margins: [24, 18, 22, 18], columnGap: 8, leastColumn: 60 }),
      repeatGroups: z.boolean().default(true),
      fit: z
        .strictObject({ leading: fitRange, figureScale: fitRange })
        .default({ leading: asDesigned, figureScale: asDesigned }),
      faces: z.array(face).min(1),
      editions: z.looseObject({ default: printEdition }).catchall(printEdition),
    })
    .refine(({ figureFamily, faces }) => faces.some(({ family }) => family === figureFamily), {
      path: ['figureFamily'],
      message: wanted('face-family'),
    })
    .superRefine(({ families: byLanguage, faces }, { addIssue }) => {
      for (const [language, byUse] of Object.entries(byLanguage))
        for (const [use, names] of Object.entries(byUse))
          names.forEach((name, index) => {
            if (faces.some(({ family }) => family === name)) return;
            addIssue({ code: 'custom', path: ['families', language, use, index], message: wanted('face-family') });
          });
    }),
});
