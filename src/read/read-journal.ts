import type { Result } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import { wholeFile } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import { readData } from './read-data.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { journalSchema } from './schemas/journal.ts';
import { withoutUndefined } from './without-undefined.ts';

/** `journal.yaml` as a value. Diagnostics: `files-are-present` and those of reading a data file. */
export function readJournal(files: readonly SourceFile[]): Result<Journal | undefined> {
  const file = files.find(({ path }) => path === 'journal.yaml');
  if (!file) {
    return { value: undefined, diagnostics: [filesArePresent.at(wholeFile('journal.yaml'), { file: 'journal.yaml' })] };
  }
  const { value, diagnostics } = readData(file, journalSchema);
  return { value: value && withoutUndefined<Journal>(value.data), diagnostics };
}
