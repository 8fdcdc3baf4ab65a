import type { Article } from '../../model/article.ts';

/** The tables or figures that no text places, in any language; one that only some languages place is `units-agree`'s. */
export function unplaced<T extends { readonly id: string }>(
  { texts, units }: Article,
  parts: Readonly<Record<string, T>>,
): T[] {
  if (Object.keys(texts).length === 0) return [];
  const placed = new Set(units.filter(({ kind }) => kind === 'placement').map(({ id }) => id));
  return Object.values(parts).filter(({ id }) => !placed.has(id));
}
