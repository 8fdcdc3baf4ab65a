import { z } from 'zod';
import type { Kind } from '../rules/values-have-their-kind.ts';

/** The message of a schema's check: the kind of value that it wants. */
export const wanted = (kind: Kind): Kind => kind;

/** A BCP 47 tag of the kinds that journals use: `zh`, `zh-Hant`, `pt-BR`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, wanted('language-tag'));

/** The name of a theme: a folder of `templates/`. */
export const themeNamePattern = /^[a-z0-9-]+$/;
export const themeName = z.string().regex(themeNamePattern, wanted('theme-name'));

/** One value per language. */
export const localized = <T>(value: z.ZodType<T>) => z.record(languageTag, value);

export const words = z.string().trim().min(1, wanted('words'));
export const localizedWords = localized(words);

/** A date as articles carry it; parts that are not known are left out. */
export const isoDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, wanted('date'))
  .refine(isInCalendar, wanted('date'));

/** False for a day that its month does not have. */
function isInCalendar(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** The one pattern of ids, in content and output alike: dashes only, since a dot would be a CSS class. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const id = z.string().regex(idPattern, wanted('id'));

/** What an article may be called: its folder's name stands in addresses and file names. */
export const slugPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;
