import type { Shelf } from '../../src/model/ports.ts';

/** What a shelf keeps of articles and prints that were made. */
const made = ['article/', 'check/', 'print/'];

/**
 * A shelf that has kept nothing of what was made of articles, only what all builds of a machine share: formatted entries, and
 * what trial prints have settled.
 */
export function madeAnew(shelf: Shelf | undefined): { readonly shelf?: Shelf } {
  if (!shelf) return {};
  return {
    shelf: {
      read: (name) => (made.some((kind) => name.startsWith(kind)) ? Promise.resolve(undefined) : shelf.read(name)),
      write: (name, bytes) => shelf.write(name, bytes),
    },
  };
}
