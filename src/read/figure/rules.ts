import { drawingsAreSafe } from './rules/drawings-are-safe.ts';

/** The rules that reading a figure can find broken, by id. */
export const figureRules = {
  'drawings-are-safe': drawingsAreSafe,
} as const;
