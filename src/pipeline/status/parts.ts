import { toString } from 'mdast-util-to-string';
import { pairStatesOf, type PairStanding } from '../../check/ledger/pair-states.ts';
import { isData, isQuery, type Article, type Unit, type UnitKind } from '../../model/article.ts';
import type { Localized } from '../../model/language.ts';
import { pairStates, type PairCounts, type PairReport, type PartReport } from '../../model/status.ts';
import { numberArticle } from '../../resolve/numbering.ts';

/** How many of some pairs are in each state. */
export function countPairs(standings: readonly Pick<PairStanding, 'state'>[]): PairCounts {
  const of = (state: string): number => standings.filter((one) => one.state === state).length;
  return Object.fromEntries(pairStates.map((state) => [state, of(state)])) as PairCounts;
}

/** The parts of an article in reading order, and how the pairs of two languages stand in each. */
export function partsOf(article: Article, languages: PairReport['languages']): PartReport[] {
  const standings = pairStatesOf(article).filter(({ pair }) => pair.languages[1] === languages[1]);
  const pairs = Map.groupBy(standings, ({ pair }) => pair.source.section);
  const alone = Map.groupBy(unpairedUnits(article, languages, standings), sectionOf);
  const { sections, tables } = numberArticle(article);
  const ids = new Set(article.units.map(sectionOf));
  return [...ids].flatMap((id): PartReport[] => {
    const [counts, unpaired] = [countPairs(pairs.get(id) ?? []), alone.get(id)?.length ?? 0];
    if (!pairs.has(id) && unpaired === 0) return [];
    const number = sections.get(id) ?? String(tables.get(id) ?? '');
    return [{ id, kind: kindOf(id, article), number, title: titleOf(id, article), counts, unpaired }];
  });
}

/** Kinds that pair with whatever stands there, and have no words to be confirmed. */
const wordless: ReadonlySet<UnitKind> = new Set(['code', 'math', 'placement']);

/** Blocks that have no counterpart, where both languages are to have the same. */
function unpairedUnits(
  { units, editions }: Article,
  [source, other]: PairReport['languages'],
  standings: readonly PairStanding[],
): Unit[] {
  const paired = new Set(standings.map(({ pair }) => pair.id));
  const isWhole = editions[source] === 'full' && editions[other] === 'full';
  return units.filter((unit) => {
    const { id, kind, text } = unit;
    if (isData(kind) || wordless.has(kind) || isQuery(unit) || paired.has(id)) return false;
    if (!isWhole && sectionOf(unit) !== 'abs') return false;
    const [ours, theirs] = [text[source], text[other]];
    return (ours || theirs) && !ours?.untranslated && !theirs?.untranslated;
  });
}

function sectionOf({ text }: Unit): string {
  return Object.values(text)[0]!.section;
}

function kindOf(id: string, { tables, figures }: Article): PartReport['kind'] {
  if (id in figures) return 'figure';
  return id in tables ? 'table' : id === 'front' || id === 'notes' || id === 'vocabularies' ? id : 'section';
}

/** A section's heading or a caption, per language. */
function titleOf(id: string, { units, tables, figures }: Article): Localized {
  const captioned = tables[id] ?? figures[id];
  if (captioned) return captioned.caption;
  const heading = units.find(({ kind, text }) => kind === 'heading' && Object.values(text)[0]?.section === id);
  const words = Object.entries(heading?.text ?? {}).map(([language, unit]) => [language, unit && toString(unit.node)]);
  return Object.fromEntries(words) as Localized;
}
