import type { Labels } from '../../model/labels.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { valueStates } from '../../model/table.ts';
import type { DataColumn, DataFile, DataValue } from './data-file.ts';
import { csvBytes } from './delimited.ts';
import { formulaGuard, reasonGuard, spreadsheetGuard } from './guard.ts';

/** A file for programs: heads for machines, codes and numbers plain. */
export function machineCsv({ columns, lines }: DataFile): Uint8Array {
  const guards = columns.map(({ mayBeMissing }) => (mayBeMissing ? reasonGuard : formulaGuard));
  const heads = columns.map(({ name }) => name);
  return csvBytes(withHead(heads, lines()), (column) => guards[column]!);
}

/**
 * The same lines in the words of one language, for people who open them in a spreadsheet: heads and codes as labels,
 * columns of other languages left out, numbers as numbers.
 */
export function labelledCsv({ columns, lines }: DataFile, language: ContentLanguage, labels: Labels): Uint8Array {
  const shown = columns.flatMap((column, index) =>
    column.language === undefined || column.language === language
      ? [
          {
            index,
            name: column.name,
            title: column.title[language] ?? column.name,
            word: wordFor(column, language, labels),
          },
        ]
      : [],
  );
  function* labelled(): Generator<DataValue[]> {
    for (const line of lines()) yield shown.map(({ index, word }) => word(line[index]!));
  }
  const titles = Map.groupBy(shown, ({ title }) => title);
  const heads = shown.map(({ title, name }) => (titles.get(title)!.length > 1 ? `${title} (${name})` : title));
  return csvBytes(withHead(heads, labelled()), () => spreadsheetGuard, { mark: true });
}

/** How a column's values are called in a language. */
function wordFor({ categories = [] }: DataColumn, language: ContentLanguage, labels: Labels) {
  const words = new Map(categories.map(({ value, label }) => [value, label[language] ?? value]));
  const [yes, no] = [labels('data.yes'), labels('data.no')];
  const reasons = new Map(valueStates.map((state) => [state, labels(`values.${state}`)]));
  return (value: DataValue): DataValue => {
    if (value === null || typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'object') return reasons.get(value.missing)!;
    return words.get(value) ?? value;
  };
}

function* withHead(head: readonly string[], lines: Iterable<readonly DataValue[]>): Generator<readonly DataValue[]> {
  yield head;
  yield* lines;
}
