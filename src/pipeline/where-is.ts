import { isData, type Article, type UnitText } from '../model/article.ts';
import { locate, type LocatedDiagnostic } from './whereabouts.ts';

/** Where something stands, for `placeWords`. */
export type Standing = Pick<LocatedDiagnostic, 'place' | 'where'>;

/** Says of each unit of an article where it stands; in a data file by the keys that lead to it, without the language. */
export function standingsIn(article: Article): (unit: UnitText) => Standing {
  const units = article.units.flatMap(({ text }) => Object.values(text).flatMap((unit) => unit ?? []));
  const located = locate(
    units.map(({ place }) => ({ rule: '', severity: 'info', values: {}, place, related: [] })),
    article,
  );
  const standings = new Map(units.map((unit, index) => [unit, standingOf(unit, located[index]!)]));
  return (unit) => standings.get(unit) ?? { place: unit.place };
}

function standingOf({ kind, place }: UnitText, { where }: LocatedDiagnostic): Standing {
  if (isData(kind)) return { place: { ...place, within: (place.within ?? '').replace(/\.[^.]+$/, '') } };
  return { place, ...(where && { where }) };
}
