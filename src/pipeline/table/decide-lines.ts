import type { WishedWords } from '../../edit/table/set-words.ts';
import { tidyWords } from '../../edit/table/tidy-words.ts';
import type { TranslatedLine } from '../../edit/table/translated-lines.ts';
import { suggestionsFrom } from '../../engines/nearest.ts';
import { exactDigest, textDigest, wordsAsTheyStand } from '../../engines/text-digest.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { TableWords, WordedTable } from './table-words.ts';

/** Why a line of the sheet is not written. */
export type LineRefusal =
  /** No words of the tables have this id. */
  | 'unknown'
  /** The id stands in several lines with different translations. */
  | 'twice'
  /** What says which words were exported is missing or damaged. */
  | 'no-fingerprint'
  /** The source text of the table is no longer the one that was translated. */
  | 'source-changed'
  /** Somebody has changed the translation in the table since. */
  | 'translation-changed'
  /** The sheet’s source text is not what was exported: edited, or damaged by a program that saved it. */
  | 'source-differs'
  /** The translation is what a formula came to, or an error. */
  | 'calculated'
  /** There was a translation, and the sheet has none; it stays. */
  | 'emptied'
  /** The file repeats the words in several places, so that no edit would be for this one alone. */
  | 'shared';

/** A line that was written, or would be. */
export interface WrittenLine {
  readonly line: number;
  readonly id: string;
  readonly translation: string;
  /** True where lines were joined or characters that nobody sees taken out. */
  readonly tidied: boolean;
}

/** A line that was not written, and why. */
export interface RefusedLine {
  readonly line: number;
  readonly id: string;
  readonly reason: LineRefusal;
  /** The id that was likely meant. */
  readonly meant?: string;
}

/** What is to be written into which table. */
export interface Wish {
  readonly table: WordedTable;
  readonly wish: WishedWords;
  readonly line: WrittenLine;
}

/** What becomes of the lines of a sheet. */
export interface Decision {
  readonly wished: readonly Wish[];
  readonly unchanged: number;
  readonly refused: RefusedLine[];
}

/** What is to be written of a sheet’s lines into the tables as they stand now, and what is not, and why. */
export function decide(
  lines: readonly TranslatedLine[],
  tables: readonly WordedTable[],
  language: ContentLanguage,
): Decision {
  const known = Map.groupBy(
    tables.flatMap((table) => table.words.map((words) => ({ table, words }))),
    ({ words }) => words.id,
  );
  const byId = Map.groupBy(lines, ({ id }) => id);
  const suggestions = suggestionsFrom([...known.keys()]);
  const wished: Wish[] = [];
  const refused: RefusedLine[] = [];
  let unchanged = 0;
  for (const line of lines) {
    const { line: number, id, translation } = line;
    const found = chosen(known.get(id) ?? [], line);
    if (!found) {
      const meant = suggestions.nearestTo(id);
      refused.push({ line: number, id, reason: 'unknown', ...(meant !== '' && { meant }) });
      continue;
    }
    const isTwice = byId.get(id)!.some((other) => other.translation !== translation);
    const verdict = isTwice ? 'twice' : verdictOn(line, found.words);
    const { text, joined, cleaned } = tidied(translation, found.words);
    const isSaid = text === wordsAsTheyStand(found.words.translation) || byId.get(id)![0] !== line;
    if (verdict === 'unchanged' || (verdict === 'write' && isSaid)) unchanged += 1;
    else if (verdict !== 'write') refused.push({ line: number, id, reason: verdict });
    else {
      const wish = { path: found.words.path, language, words: text };
      wished.push({
        table: found.table,
        wish,
        line: { line: number, id, translation: text, tidied: joined || cleaned },
      });
    }
  }
  return { wished, unchanged, refused };
}

/** Of several words with one id those that the line was exported for. */
function chosen<T extends { readonly words: TableWords }>(
  found: readonly T[],
  { fingerprint }: TranslatedLine,
): T | undefined {
  return found.find(({ words }) => fingerprint.startsWith(textDigest(words.source))) ?? found[0];
}

const fingerprintForm = /^([0-9a-f]{16})-([0-9a-f]{16})$/;

/** What is to become of a line, whose words are those of the table as it stands now. */
function verdictOn(
  line: TranslatedLine,
  { source, translation: now }: TableWords,
): LineRefusal | 'unchanged' | 'write' {
  const { translation, fingerprint, calculated } = line;
  if (translation === wordsAsTheyStand(now)) return 'unchanged';
  const [, sourceThen, translationThen] = fingerprintForm.exec(fingerprint) ?? [];
  if (translationThen === undefined) return 'no-fingerprint';
  if (exactDigest(translation) === translationThen) return 'unchanged';
  if (calculated) return 'calculated';
  if (translation === '') return 'emptied';
  if (textDigest(source) !== sourceThen) return 'source-changed';
  if (exactDigest(now) !== translationThen) return 'translation-changed';
  return textDigest(line.source) === sourceThen ? 'write' : 'source-differs';
}

/** A translation on one line, unless its source has several. */
function tidied(translation: string, { source }: TableWords): ReturnType<typeof tidyWords> {
  const isOfLines = source.trim().includes('\n');
  if (!isOfLines) return tidyWords(translation);
  const lines = translation.split('\n').map(tidyWords);
  return {
    text: lines.map(({ text }) => text).join('\n'),
    joined: false,
    cleaned: lines.some(({ cleaned }) => cleaned),
  };
}
