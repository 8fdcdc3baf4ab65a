import type { MarkedValue } from '../model/article.ts';
import type { Place } from '../model/place.ts';

/** A path into a data file: `['rows', 3, 'dose']`. */
export type DataPath = readonly (string | number)[];

/** Where the value at a path of a data file stands; for a path that is not there, its nearest parent. */
export type PlaceOf = (path: DataPath) => Place;

/** A parsed data file that knows where each of its values stands. */
export interface DataSource {
  readonly file: string;
  readonly value: unknown;
  placeOf(path: DataPath): Place;
  /** Where the key at the end of a path stands. */
  keyPlaceOf(path: DataPath): Place;
  /** The comments that have a line for themselves, each with its line quoted. */
  comments(): readonly Place[];
  /** The words that are marked `{untranslated}`; the value has them without the mark. */
  marked(): readonly MarkedValue[];
}

/** Whether the words at a path are marked `{untranslated}`. */
export function isMarked(source: Pick<DataSource, 'marked'>, path: DataPath): boolean {
  return source
    .marked()
    .some((one) => one.path.length === path.length && one.path.every((key, at) => key === path[at]));
}

/** How a path is named to an editor: list items by their id or by counting from 1, as in `rows.t1-r02.dose`. */
export function nameOf(path: DataPath, value: unknown): string {
  let here: unknown = value;
  const names = path.map((key) => {
    here = here !== null && typeof here === 'object' ? (here as Record<string | number, unknown>)[key] : undefined;
    if (typeof key === 'string') return key;
    const id = here !== null && typeof here === 'object' ? (here as { id?: unknown }).id : undefined;
    return typeof id === 'string' && id !== '' ? id : String(key + 1);
  });
  return names.join('.');
}
