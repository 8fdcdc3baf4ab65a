import type { Article, UnitText } from '../../model/article.ts';
import type { Localized } from '../../model/language.ts';
import type { DeclaredBreach, OpenQuery, UnitAddress, UntranslatedUnit } from '../../model/status.ts';
import { confirmedWords } from '../../engines/text-digest.ts';

type AddressOf = (unit: UnitText) => UnitAddress;

/** The open queries to the author, in the order in which the texts define them. */
export function openQueries(article: Article, addressOf: AddressOf): OpenQuery[] {
  const queries = Object.values(article.texts).flatMap(({ language, notes, units }) =>
    notes
      .filter(({ kind }) => kind === 'query')
      .map(({ id, place }) => ({
        id,
        place,
        unit: units.find(({ kind, source }) => kind !== 'note' && source.toLowerCase().includes(`[^${id}]`)),
        words: { [language]: wordsOfNote(id, units) } as Localized,
      })),
  );
  // A query stands in one language or in both.
  return [...Map.groupBy(queries, ({ id }) => id).values()].map((some) => {
    const [{ id, place }] = some as [(typeof some)[0]];
    const unit = some.find((one) => one.unit)?.unit;
    const words: Localized = Object.assign({}, ...some.map((one) => one.words));
    return { id, place, words, ...(unit && { unit: addressOf(unit) }) };
  });
}

/** A note may have several paragraphs, each a unit. */
function wordsOfNote(id: string, units: readonly UnitText[]): string {
  return units
    .filter(({ id: unit }) => unit === `note-${id}` || unit.startsWith(`note-${id}-p`))
    .map(({ source }) => confirmedWords(source.replace(/^\[\^[^\]]*\]:\s*/, '')))
    .join(' ');
}

/** The units that are marked as still to be translated, in one language or in both. */
export function untranslatedUnits({ units }: Article, addressOf: AddressOf): UntranslatedUnit[] {
  return units.flatMap(({ text }) => {
    const marked = Object.values(text).find((unit) => unit?.untranslated);
    return marked ? [{ unit: addressOf(marked), place: marked.place }] : [];
  });
}

/** What editors have declared to be meant. */
export function declaredBreaches(article: Article, addressOf: AddressOf): DeclaredBreach[] {
  return unitTexts(article).flatMap(([language, unit]) =>
    unit.declared.map((declaration) => ({ ...declaration, unit: addressOf(unit), language })),
  );
}

function unitTexts({ units }: Article): [language: string, unit: UnitText][] {
  return units.flatMap(({ text }) =>
    Object.entries(text).flatMap(([language, unit]): [string, UnitText][] => (unit ? [[language, unit]] : [])),
  );
}
