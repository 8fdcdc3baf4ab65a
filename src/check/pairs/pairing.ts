import { isQuery, type Text, type UnitText } from '../../model/article.ts';
import { nodesOf } from '../text/nodes-of.ts';

/** The units of one section in two languages, where they do not pair. */
export interface SectionDifference {
  readonly section: string;
  /**
   * One language lacks the section or note; counts, kinds or ids differ; or all pair, but the section's heading has
   * another level, or the section stands elsewhere.
   */
  readonly problem: 'absent' | 'count' | 'kind' | 'id' | 'level' | 'order';
  readonly ours: readonly UnitText[];
  readonly theirs: readonly UnitText[];
  /** Where the two begin to differ, as far as kinds, citations and numbers show it. */
  readonly index: number;
}

/** The section that holds all notes, wherever they are defined. */
export const notesSection = 'notes';

/**
 * Sections whose units do not pair, in our reading order, then what only they have. `tables`: those that are there;
 * a placement of any other pairs with whatever the other side places, since it is found by itself.
 */
export function differencesBetween(ours: Text, theirs: Text, tables: readonly string[]): SectionDifference[] {
  const [a, b] = [bySection(ours.units), bySection(theirs.units)];
  const ids = [...new Set([...a.keys(), ...b.keys()])];
  const found = ids.flatMap((section) => {
    const [left, right] = [a.get(section) ?? [], b.get(section) ?? []];
    return section === notesSection ? noteDifferences(left, right) : sectionDifference(section, left, right, tables);
  });
  return [...found, ...outOfOrder(ours, theirs, a, b)];
}

function bySection(units: readonly UnitText[]): Map<string, UnitText[]> {
  const sections = new Map<string, UnitText[]>();
  for (const unit of units) {
    const section = sections.get(unit.section);
    if (section) section.push(unit);
    else sections.set(unit.section, [unit]);
  }
  return sections;
}

/** Notes pair by id, wherever they are defined; a query to the author may stand in one language alone. */
function noteDifferences(ours: readonly UnitText[], theirs: readonly UnitText[]): SectionDifference[] {
  const difference = { section: notesSection, problem: 'absent', index: 0 } as const;
  const only = (some: readonly UnitText[], others: readonly UnitText[]) => {
    const ids = new Set(others.map(({ id }) => id));
    return some.filter((note) => !ids.has(note.id) && !isQuery(note));
  };
  return [
    ...only(ours, theirs).map((note) => ({ ...difference, ours: [note], theirs: [] })),
    ...only(theirs, ours).map((note) => ({ ...difference, ours: [], theirs: [note] })),
  ];
}

function sectionDifference(
  section: string,
  ours: readonly UnitText[],
  theirs: readonly UnitText[],
  tables: readonly string[],
): SectionDifference[] {
  const base = { section, ours, theirs };
  if (ours.length === 0 || theirs.length === 0) return [{ ...base, problem: 'absent', index: 0 }];
  if (ours.length !== theirs.length) {
    return [{ ...base, problem: 'count', index: firstWhere(ours, theirs, (a, b) => !seemsPair(a, b)) }];
  }
  const kind = firstWhere(ours, theirs, (a, b) => a.kind !== b.kind);
  if (kind < ours.length) return [{ ...base, problem: 'kind', index: kind }];
  const id = firstWhere(ours, theirs, (a, b) => a.id !== b.id && !isLost(a, tables) && !isLost(b, tables));
  if (id < ours.length) return [{ ...base, problem: 'id', index: id }];
  const level = firstWhere(ours, theirs, (a, b) => depthOf(a) !== depthOf(b));
  return level < ours.length ? [{ ...base, problem: 'level', index: level }] : [];
}

/** The level of a heading as Markdown counts it; 0 of what is none. */
export function depthOf({ node }: UnitText): number {
  return node.type === 'heading' ? node.depth : 0;
}

/** A placement of something that is not there. */
function isLost({ kind, id }: UnitText, tables: readonly string[]): boolean {
  return kind === 'placement' && !tables.includes(id);
}

/** The first index at which a pair is wrong; the shorter side's end when none is. */
function firstWhere(
  ours: readonly UnitText[],
  theirs: readonly UnitText[],
  isWrong: (ours: UnitText, theirs: UnitText) => boolean,
): number {
  const length = Math.min(ours.length, theirs.length);
  const index = ours.slice(0, length).findIndex((unit, at) => isWrong(unit, theirs[at]!));
  return index < 0 ? length : index;
}

/** True when two units may be one in two languages: of one kind, with the same citations and numbers. */
function seemsPair(a: UnitText, b: UnitText): boolean {
  return a.kind === b.kind && marksOf(a) === marksOf(b);
}

function marksOf(unit: UnitText): string {
  const keys = nodesOf(unit).flatMap((node) =>
    node.type === 'citationCluster' ? node.items.map(({ key }) => key) : [],
  );
  const words = unit.source.replace(/\[@[^\]]*\]|\(#[^)]*\)/g, '');
  return [...keys.sort(), ...(words.match(/\d+(?:\.\d+)?/g) ?? []).sort()].join(' ');
}

/** The first section that both have, but not at the same point of their common sequence; the abstract stands apart. */
function outOfOrder(
  ours: Text,
  theirs: Text,
  a: ReadonlyMap<string, readonly UnitText[]>,
  b: ReadonlyMap<string, readonly UnitText[]>,
): SectionDifference[] {
  const common = ({ sections }: Text) =>
    sections.map(({ id }) => id).filter((id) => id !== 'abs' && a.has(id) && b.has(id));
  const [left, right] = [common(ours), common(theirs)];
  const section = left.find((id, index) => right[index] !== id);
  if (section === undefined) return [];
  return [{ section, problem: 'order', ours: a.get(section)!, theirs: b.get(section)!, index: 0 }];
}
