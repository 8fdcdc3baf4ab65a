import type { Text, Unit, UnitText } from '../model/article.ts';
import type { ContentLanguage } from '../model/language.ts';

/**
 * Units of all languages joined by id, in the source language's order, then what only other languages have.
 * Derived ids are made alike in every language, so equal structure means equal ids.
 */
export function alignUnits(
  languages: readonly ContentLanguage[],
  texts: Readonly<Record<ContentLanguage, Text>>,
): readonly Unit[] {
  const units = new Map<string, { id: string; kind: UnitText['kind']; text: Record<ContentLanguage, UnitText> }>();
  for (const language of languages) {
    for (const unit of texts[language]?.units ?? []) {
      const known = units.get(unit.id) ?? { id: unit.id, kind: unit.kind, text: {} };
      known.text[language] ??= unit;
      units.set(unit.id, known);
    }
  }
  return [...units.values()];
}
