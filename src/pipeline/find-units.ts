import type { Article, Unit } from '../model/article.ts';
import { numberArticle } from '../resolve/numbering.ts';

/**
 * The units of an article that a person names, in its order: by a unit's id (`s1-2-p1`, `front-title`), by that of a
 * block, row, table or note that holds several (`s1-l1`, `t1-r05`, `t1`, `ed-dose`), by `front` or `notes`, or by the
 * printed number of a section (`3.2`). A heading's id is the heading alone. None where there is no such thing.
 */
export function findUnits(article: Article, name: string): readonly Unit[] {
  const id = name.trim();
  const called = /^\[?\^([^\]]+)\]?$/.exec(id)?.[1];
  if (called !== undefined) return unitsOfNote(article, called);
  if (/^\d/.test(id)) return findSection(article, id);
  const own = article.units.filter((unit) => unit.id === id && unit.kind !== 'placement');
  if (own.length > 0) return own;
  const part = article.units.filter((unit) => sectionOf(unit) === id);
  if (part.length > 0) return part;
  const block = article.units.filter((unit) => unit.id.startsWith(`${id}-`));
  return block.length > 0 ? block : unitsOfNote(article, id);
}

/** A note's paragraphs, by what it is called with. */
function unitsOfNote({ units }: Article, called: string): readonly Unit[] {
  const first = `note-${called.toLowerCase()}`;
  return units.filter(
    ({ id }) => id === first || (id.startsWith(`${first}-p`) && /^\d+$/.test(id.slice(first.length + 2))),
  );
}

/** The units of a section and of those below it, by its id or its printed number; none where there is none. */
export function findSection(article: Article, name: string): readonly Unit[] {
  const number = name.trim().replace(/\.$/, '');
  const [named] = [...numberArticle(article).sections].find(([, printed]) => printed === number) ?? [number];
  const sections = article.texts[article.languages[0]!]?.sections ?? [];
  const start = sections.findIndex(({ id }) => id === named);
  const below = sections.slice(start + 1);
  const end = below.findIndex(({ level }) => level <= (sections[start]?.level ?? 0));
  const ids = new Set([named, ...(start < 0 ? [] : below.slice(0, end < 0 ? undefined : end).map(({ id }) => id))]);
  return article.units.filter((unit) => ids.has(sectionOf(unit)));
}

function sectionOf({ text }: Unit): string {
  return Object.values(text)[0]!.section;
}
