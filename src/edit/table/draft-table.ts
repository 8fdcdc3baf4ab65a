import { columnName } from '../../engines/xlsx/cells.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { FilledSheet } from '../../model/sheet.ts';
import { draftColumn } from './draft-column.ts';
import type { TableDraft } from './draft.ts';
import { idMaker, keysOfRows, type Romanize } from './make-ids.ts';
import { sheetParts, textOf } from './sheet-parts.ts';
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
  const { titles, heads, rows, groups, notes, filled } = sheetParts(sheet);
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
    groups: groups.map((line) => tidyWords(textOf(line)).text),
    rows: rows.map(({ group }) => (group === undefined ? {} : { group })),
    notes: notes.map((line) => tidyWords(textOf(line)).text),
    leftOut: others,
    filled,
  };
}
