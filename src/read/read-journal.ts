import type { MarkedValue } from '../model/article.ts';
import type { Result } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import { wholeFile } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import type { PlaceOf } from './data-source.ts';
import { readData } from './read-data.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { journalSchema } from './schemas/journal.ts';
import { withoutUndefined } from './without-undefined.ts';

/** The journal as read, where the parts of its `journal.yaml` stand, and what is marked `{untranslated}` there. */
export type ReadJournal = Result<Journal | undefined> & {
  readonly placeOf: PlaceOf;
  readonly marked: readonly MarkedValue[];
};

const path = 'journal.yaml';

/** `journal.yaml` as a value. Diagnostics: `files-are-present` and those of reading a data file. */
export function readJournal(files: readonly SourceFile[]): ReadJournal {
  const file = files.find((one) => one.path === path);
  if (!file) {
    const missing = filesArePresent.at(wholeFile(path), { file: path, wantedBy: '' });
    return { value: undefined, diagnostics: [missing], placeOf: () => wholeFile(path), marked: [] };
  }
  const { value, diagnostics } = readData(file, journalSchema);
  return {
    value: value && withoutUndefined<Journal>(value.data),
    diagnostics,
    placeOf: (at) => value?.source.placeOf(at) ?? wholeFile(path),
    marked: value?.source.marked() ?? [],
  };
}
