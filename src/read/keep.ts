import type { SourceFile } from '../model/ports.ts';

/**
 * Gives what was read of some files of an article before, as long as their bytes are the same, or else reads it. `what`: which
 * of the things that are read of them it is. What is read must depend on nothing but the files, its `what`, and what all
 * articles of the journal share, and nobody changes it.
 */
export type Keep = <T>(what: string, files: readonly SourceFile[], read: () => T) => T;

/** Keeps nothing. */
export const readAnew: Keep = (_what, _files, read) => read();
