import { onlySlips } from '../../check/ledger/only-slips.ts';
import type { PairStanding } from '../../check/ledger/pair-states.ts';
import type { WishedRecord } from '../../edit/attest.ts';
import { confirmedWords, textDigest } from '../../engines/text-digest.ts';
import type { Article, Unit } from '../../model/article.ts';
import type { IsoDate } from '../../model/front-matter.ts';
import type { Attestation, AttestationRole } from '../../model/ledger.ts';

/** A unit of an article, how its pairs stand, and which unit each record of the ledger is about. */
export interface Subject {
  readonly article: Article;
  readonly unit: Unit;
  readonly standings: readonly PairStanding[];
  readonly homes: ReadonlyMap<Attestation, string>;
}

/** Records to write about a unit; none where the ledger says so already. */
export type Wishes = readonly Omit<WishedRecord, 'position'>[];

/** The record that a person confirms a unit in a role; it takes the place of the role's earlier one. */
export function confirmation(
  { article, unit, standings, homes }: Subject,
  who: { readonly by: string; readonly role: AttestationRole; readonly on: IsoDate },
): Wishes {
  const isDone = standings.every(
    ({ state, attestations }) =>
      state === 'confirmed' && attestations.some(({ by, role }) => by === who.by && role === who.role),
  );
  if (isDone) return [];
  const languages = [...new Set(standings.flatMap(({ pair }) => pair.languages))];
  const ofRole = article.ledger.attestations.filter(({ role }) => role === who.role);
  const replaces =
    ofRole.findLast((record) => homes.get(record) === unit.id) ??
    ofRole.findLast((record) => record.unit === unit.id && !homes.has(record));
  const record = { unit: unit.id, ...who, ...wordsOf(unit, languages) };
  return [{ record, ...(replaces && { replaces }) }];
}

/**
 * The unit's last records with the words as they are now, each with its names and dates and with who says that only slips
 * were corrected; nothing where that cannot be said of some.
 */
export function correction(
  { article: { glossary }, unit, standings }: Subject,
  { by, on, role }: { readonly by: string; readonly on: IsoDate; readonly role?: AttestationRole },
): Wishes | undefined {
  const changed = standings.filter(({ state }) => state !== 'confirmed');
  const records = [...new Set(changed.flatMap(({ attestations }) => attestations))].filter(
    (record) => role === undefined || record.role === role,
  );
  const wishes = records.map((replaces) => {
    const languages = Object.keys(replaces.texts).filter((language) => unit.text[language]);
    const now = wordsOf(unit, languages);
    const isSlip = languages.every((language) => {
      const [before, after] = [replaces.texts[language]!, now.texts[language]!];
      return replaces.digests[language] === now.digests[language] || onlySlips(before, after, language, glossary);
    });
    const { place: _place, ...kept } = replaces;
    const digests = { ...kept.digests, ...now.digests };
    const texts = { ...kept.texts, ...now.texts };
    return isSlip ? { record: { ...kept, unit: unit.id, digests, texts, corrected: { by, on } }, replaces } : undefined;
  });
  return wishes.every((wish) => wish !== undefined) ? wishes : undefined;
}

function wordsOf(unit: Unit, languages: readonly string[]): Pick<Attestation, 'digests' | 'texts'> {
  const sources = languages.map((language) => [language, unit.text[language]!.source] as const);
  return {
    digests: Object.fromEntries(sources.map(([language, source]) => [language, textDigest(source)])),
    texts: Object.fromEntries(sources.map(([language, source]) => [language, confirmedWords(source)])),
  };
}
