import type { Diagnostic } from '../model/diagnostic.ts';
import type { TextEdit } from '../model/text-edit.ts';

/** A finding that is mended in this round, with the edits that do it. */
export interface ChosenFix<T extends Diagnostic = Diagnostic> {
  readonly diagnostic: T;
  readonly edits: readonly TextEdit[];
}

/**
 * The fixes that can be made at once: of two that touch each other, the one that comes first. The other is found again
 * when the files are read again, if it is still needed. `isFirst`: findings that are mended before all others of their
 * file, since they leave it open how the rest is to be read.
 */
export function chooseFixes<T extends Diagnostic>(
  diagnostics: readonly T[],
  isFirst: (diagnostic: T) => boolean = () => false,
): ChosenFix<T>[] {
  const fixable = diagnostics.flatMap((diagnostic): ChosenFix<T>[] =>
    diagnostic.fix && diagnostic.fix.length > 0 ? [{ diagnostic, edits: diagnostic.fix }] : [],
  );
  const unclear = new Set(fixable.flatMap(({ diagnostic, edits }) => (isFirst(diagnostic) ? edits.map(fileOf) : [])));
  const taken = new Map<string, TextEdit[]>();
  return fixable.filter(({ diagnostic, edits }) => {
    if (!isFirst(diagnostic) && edits.some((edit) => unclear.has(edit.file))) return false;
    if (edits.some((edit) => taken.get(edit.file)?.some((other) => touch(edit, other)))) return false;
    for (const edit of edits) taken.set(edit.file, [...(taken.get(edit.file) ?? []), edit]);
    return true;
  });
}

function fileOf({ file }: TextEdit): string {
  return file;
}

/** True when two edits share a character, or one begins where the other ends. */
function touch(one: TextEdit, other: TextEdit): boolean {
  return !isBefore(one, other) && !isBefore(other, one);
}

function isBefore({ endLine, endColumn }: TextEdit, { line, column }: TextEdit): boolean {
  return endLine < line || (endLine === line && endColumn < column);
}
