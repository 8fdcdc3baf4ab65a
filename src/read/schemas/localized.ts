import { z } from 'zod';

/** A BCP 47 tag of the kinds that journals use: `zh`, `zh-Hant`, `pt-BR`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'a language tag such as zh, en or zh-Hant');

/** One value per language. */
export const localized = <T>(value: z.ZodType<T>) => z.record(languageTag, value);

export const words = z.string().trim().min(1, 'some words');
export const localizedWords = localized(words);

/** A date as articles carry it; parts that are not known are left out. */
export const isoDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date such as 2026-11-25');

/** The one pattern of ids, in content and output alike: dashes only, since a dot would be a CSS class. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const id = z.string().regex(idPattern, 'an id such as s1-2 or t1 (small letters, digits, dashes)');
