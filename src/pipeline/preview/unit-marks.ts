import { pairStatesOf } from '../../check/ledger/pair-states.ts';
import { textDigest } from '../../engines/text-digest.ts';
import { isData, type Article, type Unit } from '../../model/article.ts';
import type { Localized } from '../../model/language.ts';
import type { PairState } from '../../model/ledger.ts';
import type { Place } from '../../model/place.ts';
import { standsIn } from '../status/findings.ts';
import { standingsIn, type Standing } from '../where-is.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';
import { isEditable } from './unit-source.ts';

/** What is to be said at one place of an article's pages, whatever their languages. */
export interface UnitMark {
  /** Id of what it stands at: a block of the texts, a table, a figure; `front` and `references` for what heads and ends a page. */
  readonly anchor: string;
  /** What is wrong there: errors, warnings, and what the ledger says of a changed pair. */
  readonly findings: readonly { readonly finding: LocatedDiagnostic; readonly unit?: string }[];
  /** Pairs that nobody has confirmed as they stand. */
  readonly open: readonly OpenPair[];
}

/** A pair that nobody has confirmed as it stands. */
export interface OpenPair {
  readonly unit: string;
  readonly state: Exclude<PairState, 'confirmed'>;
  readonly at: Standing;
  /** Digests of the words that are to be confirmed, by language. */
  readonly digests: Localized;
}

/** What is to be said at the units of an article, and which of them can be edited on its pages. */
export interface ArticleMarks {
  readonly slug: string;
  /** In the article's order. */
  readonly marks: readonly UnitMark[];
  readonly editable: readonly string[];
}

/** What the ledger says of a pair that has changed. */
const aboutLedger: ReadonlySet<string> = new Set(['translations-are-current', 'changed-pairs-are-confirmed']);

/** Where findings and open pairs of an article stand on its pages. `diagnostics`: of the whole content, or more. */
export function marksOf(article: Article, diagnostics: readonly LocatedDiagnostic[]): ArticleMarks {
  const marks = new Map<string, { findings: UnitMark['findings'][number][]; open: OpenPair[] }>();
  const markAt = (anchor: string) => {
    const known = marks.get(anchor) ?? { findings: [], open: [] };
    marks.set(anchor, known);
    return known;
  };
  for (const finding of diagnostics.filter(isMarked)) {
    const places = [...(finding.place ? [finding.place] : []), ...finding.related.map(({ place }) => place)];
    const own = places.filter(({ file }) => file.startsWith(`${article.slug}/`));
    const found = own.flatMap((place) => unitAt(article, place) ?? []);
    // Both sides of a pair are one unit; two units that are at odds are told of each other.
    const anchors = new Map(found.map((unit) => [anchorOf(unit), unit.id]));
    if (anchors.size === 0)
      for (const place of own.slice(0, 1)) for (const anchor of anchorOfFile(place, finding)) anchors.set(anchor, '');
    for (const [anchor, unit] of anchors) markAt(anchor).findings.push({ finding, ...(unit && { unit }) });
  }
  const standingOf = standingsIn(article);
  const units = new Map(article.units.map((unit) => [unit.id, unit]));
  for (const { pair, state } of pairStatesOf(article)) {
    const unit = units.get(pair.id)!;
    if (state === 'confirmed' || markAt(anchorOf(unit)).open.some((one) => one.unit === unit.id)) continue;
    const at = standingOf(pair.source);
    markAt(anchorOf(unit)).open.push({ unit: unit.id, state, at, digests: digestsOf(unit) });
  }
  const rank = new Map(article.units.map((unit, index) => [anchorOf(unit), index]));
  return {
    slug: article.slug,
    marks: [...marks]
      .map(([anchor, mark]) => ({ anchor, ...mark }))
      .filter(({ findings, open }) => findings.length + open.length > 0)
      .sort((a, b) => (rank.get(a.anchor) ?? 0) - (rank.get(b.anchor) ?? 0)),
    editable: article.units.filter(isEditable).map(({ id }) => id),
  };
}

/** Digests of a unit's words, by language. */
export function digestsOf({ text }: Unit): Localized {
  return Object.fromEntries(Object.entries(text).map(([language, unit]) => [language, textDigest(unit!.source)]));
}

function isMarked({ rule, severity }: LocatedDiagnostic): boolean {
  return severity !== 'info' || aboutLedger.has(rule);
}

function unitAt(article: Article, place: Place): Unit | undefined {
  return article.units.find(({ text }) => Object.values(text).some((unit) => unit && standsIn(unit, place)));
}

function anchorOf({ id, kind, text }: Unit): string {
  return isData(kind) ? Object.values(text)[0]!.section : id;
}

/** What a file is shown as on a page, or the section where a text has no unit; nothing for a file that no page shows. */
function anchorOfFile({ file }: Place, { where }: LocatedDiagnostic): string[] {
  if (where) return [where.section];
  const name = file.slice(file.indexOf('/') + 1);
  const [, placed] = /^(?:tables|figures)\/([^/.]+)/.exec(name) ?? [];
  if (placed !== undefined) return [placed];
  if (name === 'article.yaml') return ['front'];
  return name.startsWith('references.') ? ['references'] : [];
}
