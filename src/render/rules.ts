import { glyphsAreCovered } from './rules/glyphs-are-covered.ts';

/** The rules that rendering can find broken, by id. */
export const renderRules = {
  'glyphs-are-covered': glyphsAreCovered,
} as const;
