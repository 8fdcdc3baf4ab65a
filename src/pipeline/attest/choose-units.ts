import { pairStatesOf } from '../../check/ledger/pair-states.ts';
import { nearest } from '../../engines/nearest.ts';
import type { Article, Unit } from '../../model/article.ts';
import { numberArticle } from '../../resolve/numbering.ts';
import { findSection, findUnits } from '../find-units.ts';

/** Which units a person means. */
export interface UnitWish {
  /** As `findUnits` takes them. */
  readonly names: readonly string[];
  /** Sections with those below them, by id or printed number. */
  readonly sections: readonly string[];
  /** Every pair of the article, or every one that has changed since it was confirmed. */
  readonly every?: 'pair' | 'changed-pair';
}

export interface ChosenUnits {
  /** In the article's order. */
  readonly units: readonly Unit[];
  /** Ids of units that were named one by one. */
  readonly byName: ReadonlySet<string>;
  /** What the article does not have, with the name that was likely meant. */
  readonly unknown: readonly { readonly name: string; readonly meant?: string }[];
}

/** The units that a wish means. */
export function chooseUnits(article: Article, { names, sections, every }: UnitWish): ChosenUnits {
  const found = [
    ...names.map((name) => ({ name, units: findUnits(article, name) })),
    ...sections.map((name) => ({ name, units: findSection(article, name) })),
  ];
  const single = found.flatMap(({ units }) => (units.length === 1 ? [units[0]!.id] : []));
  const ids = new Set([...found.flatMap(({ units }) => units.map(({ id }) => id)), ...idsOfEvery(article, every)]);
  return {
    units: article.units.filter(({ id }) => ids.has(id)),
    byName: new Set(single),
    unknown: found.flatMap(({ name, units }) => (units.length > 0 ? [] : [unknown(name, article)])),
  };
}

function idsOfEvery(article: Article, every: UnitWish['every']): string[] {
  if (every === 'pair') return article.units.map(({ id }) => id);
  if (every === undefined) return [];
  return pairStatesOf(article).flatMap(({ pair, state }) =>
    state === 'confirmed' || state === 'never' ? [] : [pair.id],
  );
}

function unknown(name: string, article: Article): ChosenUnits['unknown'][number] {
  const known = [...article.units.map(({ id }) => id), ...numberArticle(article).sections.values()];
  const meant = nearest(name, known);
  return { name, ...(meant !== undefined && { meant }) };
}
