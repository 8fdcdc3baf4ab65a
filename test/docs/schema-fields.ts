import type { ZodType } from 'zod';
import { languageTag } from '../../src/read/schemas/localized.ts';

/** A field that a content file may have. */
export interface Field {
  readonly name: string;
  /** Whether it always takes one value per language. */
  readonly localized: boolean;
}

/** The parts of zod's schemas that lead to others. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, ZodType>>;
  readonly element?: ZodType;
  readonly innerType?: ZodType;
  readonly keyType?: ZodType;
  readonly valueType?: ZodType;
  readonly options?: readonly ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
}

/** Every field of a schema, at every depth. */
export function fieldsOf(schema: ZodType): Field[] {
  const own = Object.entries(definition(schema).shape ?? {}).map(([name, value]) => ({
    name,
    localized: isLocalized(value),
  }));
  return [...own, ...inner(schema).flatMap(fieldsOf)];
}

/** Every value that fields with a choice may have, at every depth. */
export function choicesOf(schema: ZodType): string[] {
  return [...Object.values(definition(schema).entries ?? {}), ...inner(schema).flatMap(choicesOf)];
}

function inner(schema: ZodType): ZodType[] {
  const { shape = {}, element, innerType, valueType, options = [] } = definition(schema);
  return [...Object.values(shape), ...options, ...[element, innerType, valueType].filter((one) => one !== undefined)];
}

function isLocalized(schema: ZodType): boolean {
  const { keyType, innerType } = definition(schema);
  return keyType === languageTag || (innerType !== undefined && isLocalized(innerType));
}

function definition(schema: ZodType): Definition {
  return schema.def as unknown as Definition;
}
