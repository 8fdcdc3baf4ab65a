import { columnName } from '../../engines/xlsx/cells.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { FilledSheet } from '../../model/sheet.ts';
import { draftColumn } from './draft-column.ts';
import type { DraftedColumn, DraftedColumnGroup, TableDraft } from './draft.ts';
import { idMaker, keysOfRows, type Romanize } from './make-ids.ts';
import { sheetParts, textOf, type HeadSpan } from './sheet-parts.ts';
import { tidyWords } from './tidy-words.ts';

/** What a table is to be called, and in which language the sheet’s words are. */
export interface DraftWish {
  readonly id: string;
  readonly language: ContentLanguage;
  readonly romanize: Romanize;
}

/** `表1`, `Table 2.`: a number that an edition gives to its tables by itself. */
const ownNumber = /^(?:表|附表|table)\s*[A-Za-z]?\d+\s*[.．、:：]?\s*/i;

/** A table drafted from a sheet; nothing where the sheet has no rows below its heads. */
export function draftTable(sheet: FilledSheet, { id, language, romanize }: DraftWish): TableDraft | undefined {
  const { titles, heads, spans, rows, groups, notes, filled } = sheetParts(sheet);
  if (rows.length === 0) return undefined;
  const setting = { language, romanize, fieldId: idMaker(romanize, keysOfRows) };
  const columns = heads.cells.flatMap((head, index) => {
    const cells = rows.map(({ cells: own, line }) => ({ cell: own[index]!, line }));
    return draftColumn({ letter: columnName(index), head, cells }, setting) ?? [];
  });
  const [title, ...others] = titles.map((line) => tidyWords(textOf(line)).text);
  const caption = title?.replace(ownNumber, '') ?? '';
  return {
    id,
    language,
    ...(caption !== '' && { caption }),
    columns,
    columnGroups: columnGroupsOf(spans, columns, romanize),
    groups: groups.map((line) => tidyWords(textOf(line)).text),
    rows: rows.map(({ group }) => (group === undefined ? {} : { group })),
    notes: notes.map((line) => tidyWords(textOf(line)).text),
    leftOut: others,
    filled,
  };
}

/** Heads over columns, each with the fields of those that the draft has. */
function columnGroupsOf(
  spans: readonly HeadSpan[],
  columns: readonly DraftedColumn[],
  romanize: Romanize,
): DraftedColumnGroup[] {
  const groupId = idMaker(romanize, []);
  return spans.flatMap(({ text, from, to }, index) => {
    const letters = Array.from({ length: to - from + 1 }, (_, column) => columnName(from + column));
    const own = columns.filter(({ letter }) => letters.includes(letter)).map(({ field }) => field);
    const head = tidyWords(text).text;
    return own.length > 0 ? [{ id: groupId(head, `heads-${index + 1}`), head, columns: own }] : [];
  });
}
