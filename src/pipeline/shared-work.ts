import type { Press } from '../render/formats/format.ts';

/** Work that several pieces of a build have in common, done once for each publication. */
export function sharedWork(): Press['shared'] {
  const works = new WeakMap<object, Promise<unknown>>();
  return <T>(publication: object, make: () => Promise<T>): Promise<T> => {
    const work = (works.get(publication) as Promise<T> | undefined) ?? make();
    works.set(publication, work);
    return work;
  };
}
