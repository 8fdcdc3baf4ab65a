import type { ContentLanguage } from '../../model/language.ts';
import type { SheetCell } from '../../model/sheet.ts';
import { columnValues, type ColumnValues } from './column-values.ts';
import type { ColumnRemarks, DraftedCell, DraftedColumn } from './draft.ts';
import { guessColumn, type ColumnGuess } from './guess-column.ts';
import { headWords, type HeadWords } from './head-words.ts';
import { idMaker, type Romanize } from './make-ids.ts';
import { tidyWords } from './tidy-words.ts';

/** A column of a sheet. */
export interface SheetColumn {
  readonly letter: string;
  readonly head: SheetCell;
  readonly cells: readonly { readonly cell: SheetCell; readonly line: number }[];
}

/** What a draft is made with. */
export interface DraftSetting {
  readonly language: ContentLanguage;
  readonly romanize: Romanize;
  /** Names the fields of the table, none twice. */
  readonly fieldId: (words: string, otherwise: string) => string;
}

/** Types whose values have a unit, so that the words of the head go without. */
const withUnits: ReadonlySet<string> = new Set(['quantity', 'range', 'duration', 'time-after']);

/** Types of bare numbers. */
const bareNumbers: ReadonlySet<string> = new Set(['count', 'number']);

/** A column as a field with its cells; nothing for one without head and cells. */
export function draftColumn({ letter, head, cells }: SheetColumn, setting: DraftSetting): DraftedColumn | undefined {
  const values = columnValues(cells);
  const written = headWords(tidyWords(head.text).text);
  if (written.words === '' && values.empty === cells.length) return undefined;
  const guess = guessColumn(values.given, written);
  const type = guess.kind === 'typed' ? guess.column.type : guess.kind === 'terms' ? 'term' : 'text';
  const unit = guess.kind === 'typed' ? guess.column.unit : undefined;
  const unitInHead = unit !== undefined && unit === written.unit;
  // Where each value has its own unit, the head has none to give.
  const hasUnit = withUnits.has(type) && written.unit !== undefined && (unitInHead || unit === undefined);
  const words = hasUnit ? written.bare : written.words;
  const ids = guess.kind === 'terms' ? termIds(guess.column.terms, setting.romanize) : new Map<string, string>();
  const isList = guess.kind !== 'text' && guess.column.list;
  const isBare = bareNumbers.has(type) || (unitInHead && type !== 'range');
  return {
    letter,
    head: words,
    field: setting.fieldId(written.bare, `column-${letter.toLowerCase()}`),
    type,
    list: isList,
    ...(unit !== undefined && { unit }),
    unitInHead,
    decimal: isBare && !isList,
    ...(ids.size > 0 && { terms: Object.fromEntries([...ids].map(([term, id]) => [id, term])) }),
    cells: cellsOf(cells.length, values, guess, ids, setting.language),
    said: remarks(values, guess, written, hasUnit),
  };
}

function termIds(terms: readonly string[], romanize: Romanize): Map<string, string> {
  const termId = idMaker(romanize, []);
  return new Map(terms.map((term, index) => [term, termId(term, `term-${index + 1}`)]));
}

function cellsOf(
  count: number,
  { given, absent }: ColumnValues,
  guess: ColumnGuess,
  ids: ReadonlyMap<string, string>,
  language: ContentLanguage,
): DraftedCell[] {
  const cells: DraftedCell[] = Array.from({ length: count });
  for (const { state, rows } of absent) for (const row of rows) cells[row] = state;
  for (const [index, { row, text }] of given.entries()) {
    if (guess.kind === 'text') cells[row] = isWords(text) ? { [language]: text } : text;
    else if (guess.kind === 'typed') cells[row] = oneOrMore(guess.column.values[index]!);
    else cells[row] = oneOrMore(guess.column.values[index]!.map((term) => ids.get(term)!));
  }
  return cells;
}

function oneOrMore<T>(values: readonly T[]): T | readonly T[] {
  return values.length === 1 ? values[0]! : values;
}

/** False for what reads the same in all languages: figures and signs. */
function isWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

function remarks(values: ColumnValues, guess: ColumnGuess, head: HeadWords, hasUnit: boolean): ColumnRemarks {
  const { given, empty, absent, errors, formulas, joined, cleaned } = values;
  const isBare = guess.kind === 'typed' && bareNumbers.has(guess.column.type);
  return {
    given: given.length,
    empty,
    absent,
    errors,
    formulas,
    joined,
    cleaned,
    alike: guess.kind === 'terms' ? guess.column.alike : [],
    forAll: guess.kind === 'text' ? given.filter(({ text }) => !isWords(text)).length : 0,
    grouped: guess.kind === 'typed' ? guess.column.grouped : 0,
    ...(hasUnit && { unitFromHead: head.unit! }),
    ...(isBare && head.foreign !== undefined && { unknownUnit: head.foreign }),
    ...(guess.kind === 'text' && guess.missed && { missed: guess.missed }),
  };
}
