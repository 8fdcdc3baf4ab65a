import { InvalidArgumentError, Option } from 'commander';
import { basename } from 'node:path';
import type { UiLanguage } from '../../model/language.ts';
import type { SourceFile } from '../../model/ports.ts';
import type { SheetProblem } from '../../model/sheet.ts';
import { readSheetFile } from '../../platform/sheet-file.ts';
import { idPattern, languageTag } from '../../read/schemas/localized.ts';
import { folder } from '../options.ts';

/** The option that names an article for a command that is about one. */
export function articleOption(ui: UiLanguage): Option {
  const words = {
    zh: '哪一篇文章（只有一篇时可不写）',
    en: 'which article; not wanted where there is one',
  };
  return new Option('--article <slug>', words[ui]);
}

/** An id as content takes it. */
export function readId(value: string): string {
  if (idPattern.test(value)) return value;
  throw new InvalidArgumentError('');
}

/** A language as content takes it. */
export function readLanguage(value: string): string {
  if (languageTag.safeParse(value).success) return value;
  throw new InvalidArgumentError('');
}

/** A sheet’s file as named on the command line, by its bare name; or why it cannot be read. */
export async function openSheet(
  path: string,
): Promise<{ readonly file: SourceFile } | { readonly file?: undefined; readonly problem: SheetProblem }> {
  const read = await readSheetFile(folder(path));
  return read.bytes ? { file: { path: basename(path), bytes: read.bytes } } : read;
}
