import type { SourceFile } from '../model/ports.ts';

/**
 * Gives what was read of a file before, as long as its bytes are the same, or else reads it. `what`: which of the things that
 * are read of a file it is. What is read must depend on nothing but the file and its `what`, and nobody changes it.
 */
export type Keep = <T>(what: string, file: SourceFile, read: () => T) => T;

/** Keeps nothing. */
export const readAnew: Keep = (_what, _file, read) => read();
