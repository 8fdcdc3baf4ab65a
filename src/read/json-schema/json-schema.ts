import { z, type core, type ZodType } from 'zod';
import { paperSizes } from '../../model/print-layout.ts';
import { imageSchema } from '../figure/image/schema.ts';
import { wordsOfKind } from '../rules/values-have-their-kind.ts';
import { id, languageTag, localizedWords, words } from '../schemas/localized.ts';
import { paperSize } from '../schemas/print.ts';
import { fieldId, taken } from '../table/schema.ts';
import { when } from './conditions.ts';
import type { FieldWords } from './field-words.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;
type Draft = Record<string, unknown>;

/** What tells a schema that Diglot has written from a file of somebody else’s. */
export const schemaMark = 'Written by `diglot schemas` from the definitions that Diglot itself checks by.';

/** Parts that stand in many places, by the names that they have under `definitions`. */
const shared = z.registry<{ id: string }>();
shared.add(words, { id: 'words' });
shared.add(localizedWords, { id: 'localizedWords' });
shared.add(id, { id: 'id' });

/** What zod can say only in code is said here in the words of JSON Schema. */
const inOtherWords = new Map<core.$ZodType, Draft>([
  [
    paperSize,
    {
      anyOf: [
        { enum: Object.keys(paperSizes) },
        { type: 'array', items: { type: 'number', minimum: 50, maximum: 1000 }, minItems: 2, maxItems: 2 },
      ],
    },
  ],
  [words, { pattern: String.raw`\S` }],
  [fieldId, { not: { enum: [...taken] } }],
  [
    imageSchema,
    when(
      { required: ['panels'] },
      { properties: Object.fromEntries(['file', 'letter', 'places', 'scaleBar'].map((key) => [key, false])) },
      { required: ['file'] },
    ),
  ],
]);

/**
 * A schema in JSON Schema, draft 7. It asks for what the schema asks for, but for a few checks that look at several fields or
 * at the calendar. `fields`: what is said of its fields, in both languages.
 */
export function jsonSchemaOf(schema: ZodType, title: string, fields: FieldWords): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    metadata: shared,
    override: ({ zodSchema, jsonSchema }) => complete(zodSchema as core.$ZodType, jsonSchema as Draft),
  }) as Draft;
  const json: Draft = { $schema, $comment: schemaMark, title, ...rest };
  describe(json, [], fields);
  return tidy(json) as JsonSchema;
}

/** The pattern of a language tag. */
export const tagPattern = patternOf(languageTag);

function complete(schema: core.$ZodType, json: Draft): void {
  Object.assign(json, inOtherWords.get(schema));
  const kind = typeof json['pattern'] === 'string' ? wordsOfKind(messageOf(schema)) : undefined;
  if (kind) json['patternErrorMessage'] = `应为${kind.zh}。 Should be ${kind.en}.`;
  const { propertyNames, additionalProperties } = json as Record<string, Draft | undefined>;
  if (propertyNames?.['pattern'] !== tagPattern) return;
  // Editors offer what is named; other languages are let be.
  json['properties'] = { zh: additionalProperties, en: additionalProperties };
}

/** What a schema of words says where its pattern is not met, as no pattern is by a line break. */
function messageOf(schema: core.$ZodType): string {
  return z.safeParse(schema, '\n').error?.issues[0]?.message ?? '';
}

function patternOf(schema: ZodType): string {
  return String((z.toJSONSchema(schema) as Draft)['pattern']);
}

/** Puts what is said of fields beside them; the path of a field has the names of the fields around it alone. */
function describe(json: unknown, path: readonly string[], fields: FieldWords): void {
  if (json === null || typeof json !== 'object') return;
  for (const [key, value] of Object.entries(json)) {
    if (key === 'properties') {
      for (const [name, field] of Object.entries(value as Record<string, Draft | false>)) {
        const inside = [...path, name];
        const said = fields[inside.join('.')];
        if (said && field !== false) say(field, `${said[0]} ${said[1]}`);
        describe(field, isLanguage(name) ? path : inside, fields);
      }
    } else if (key !== 'definitions') describe(value, path, fields);
  }
}

function say(field: Draft, words: string): void {
  const { $ref, ...rest } = field;
  // Draft 7 passes over what stands beside a reference.
  if ($ref !== undefined) {
    delete field['$ref'];
    Object.assign(field, rest, { allOf: [{ $ref }] });
  }
  field['description'] = words;
}

function isLanguage(name: string): boolean {
  return name === 'zh' || name === 'en';
}

/** Without the wrapping that zod leaves around a reference that stands alone. */
function tidy(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(tidy);
  if (json === null || typeof json !== 'object') return json;
  const { allOf, ...rest } = json as Draft;
  const [only] = Array.isArray(allOf) && allOf.length === 1 ? (allOf as unknown[]) : [];
  if (only !== undefined && Object.keys(rest).length === 0) return tidy(only);
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, tidy(value)]));
}
