import { isData, type Article, type UnitText } from '../../model/article.ts';
import type { UnitAddress } from '../../model/status.ts';

/** Says of the units of an article where they stand. */
export function addressesIn(article: Article): (unit: UnitText) => UnitAddress {
  const positions = new Map<UnitText, number>();
  for (const { units } of Object.values(article.texts)) {
    const counts = new Map<string, number>();
    for (const unit of units) {
      const alike = `${unit.section} ${unit.kind}`;
      const position = (counts.get(alike) ?? 0) + 1;
      counts.set(alike, position);
      positions.set(unit, position);
    }
  }
  return (unit) => {
    const { id, kind, section } = unit;
    const keys = isData(kind) ? (unit.place.within ?? '').split('.').slice(0, -1) : [];
    const field = kind === 'cell' ? article.tables[section]?.fields[keys.at(-1)!]?.label : undefined;
    return { id, kind, part: section, position: positions.get(unit) ?? 1, keys, ...(field && { field }) };
  };
}
