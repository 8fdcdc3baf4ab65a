import { isData, type Article, type UnitText } from '../model/article.ts';
import { locate, type LocatedDiagnostic } from './whereabouts.ts';

/** Where something stands, for `placeWords`. */
export type Standing = Pick<LocatedDiagnostic, 'place' | 'where'>;

/** A unit's place in words; in a data file the keys that lead to it, without the language. */
export function whereIs({ place, kind }: Pick<UnitText, 'place' | 'kind'>, article: Article): Standing {
  if (isData(kind)) return { place: { ...place, within: (place.within ?? '').replace(/\.[^.]+$/, '') } };
  const [located] = locate([{ rule: '', severity: 'info', values: {}, place, related: [] }], article);
  const { where } = located!;
  return { place, ...(where && { where }) };
}
