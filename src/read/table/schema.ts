import { z } from 'zod';
import { armKeys, rowKeys } from '../../model/table-keys.ts';
import { alignments, armBindings } from '../../model/table.ts';
import { id, languageTag, localized, localizedWords, wanted, words } from '../schemas/localized.ts';
import { vocabulariesSchema } from '../schemas/vocabularies.ts';

export const taken: ReadonlySet<string> = new Set([...rowKeys, ...armKeys]);
/** The name of a field, which is none that rows and arms have a use for. */
export const fieldId = id.refine((name) => !taken.has(name), wanted('free-name'));

const field = z.strictObject({
  type: words,
  per: z.enum(['row', 'arm']).default('row'),
  label: localizedWords,
  vocabulary: id.optional(),
  unit: words.optional(),
  list: z.boolean().default(false),
  derived: z.boolean().default(false),
  usual: z.unknown().optional(),
});

const width = z.number().positive().max(100).optional();

const column = z.strictObject({
  id,
  head: localizedWords,
  show: z.union([words, localized(z.string().min(1, wanted('words')))]),
  align: z.enum(alignments).default('start'),
  unitInHead: z.boolean().default(false),
  width,
});

const columnGroup = z.strictObject({ id, head: localizedWords, columns: z.array(id).min(1) });

const arm = z.looseObject({ id, label: localizedWords, binding: z.enum(armBindings).optional() });

const row = z.looseObject({
  id: words,
  group: id.optional(),
  arms: z.array(arm).default([]),
  unbound: z.array(id).default([]),
  flags: z.array(words).default([]),
});

const note = z.strictObject({
  id,
  text: localizedWords,
  /** Row to columns. */
  cells: z.record(words, z.array(id).min(1)).default({}),
});

/** `tables/<id>.yaml`. Cells stand in rows and arms beside the named keys and are read by their fields' types. */
export const tableSchema = z.strictObject({
  caption: localizedWords,
  vocabularies: vocabulariesSchema.default({}),
  fields: z.record(fieldId, field),
  columns: z.array(column).min(1),
  columnGroups: z.array(columnGroup).default([]),
  groups: z.array(z.strictObject({ id, label: localizedWords })).default([]),
  groupColumn: z.strictObject({ head: localizedWords, width }).optional(),
  rows: z.array(row).min(1),
  abbreviations: z
    .array(z.strictObject({ abbreviation: words, expansion: localizedWords, added: z.array(languageTag).default([]) }))
    .default([]),
  notes: z.array(note).default([]),
  flags: z.array(z.strictObject({ id: words, kind: words.optional(), text: localizedWords })).default([]),
});

export type TableYaml = z.infer<typeof tableSchema>;
