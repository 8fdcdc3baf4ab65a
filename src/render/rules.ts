import { glyphsAreCovered } from './rules/glyphs-are-covered.ts';
import { pagesAgree } from './rules/pages-agree.ts';

/** The rules that rendering can find broken, by id. */
export const renderRules = {
  'glyphs-are-covered': glyphsAreCovered,
  'pages-agree': pagesAgree,
} as const;
