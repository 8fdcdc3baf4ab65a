import type { Localized } from '../../model/language.ts';
import { inBraces, plainYaml } from '../yaml-text.ts';
import type { Scalar } from './guesses/guess.ts';
import type { DraftedCell, DraftedColumn, TableDraft } from './draft.ts';
import { typedUnit } from './plain-notation.ts';
import { tidyWords } from './tidy-words.ts';

/** Longer words stand on a line of their own. */
const longestInBraces = 60;

/** A drafted table as its file: `tables/<id>.yaml`, as an editor would write it. `from`: the name of the sheet’s file. */
export function writeDraft(draft: TableDraft, from: string): string {
  const { id, language, caption, columns, columnGroups, groups, rows, notes } = draft;
  const inLanguage = (words: string): Localized => (words === '' ? {} : { [language]: words });
  const vocabularies = columns.filter(({ terms }) => terms !== undefined);
  const digits = Math.max(2, String(rows.length).length);
  const rowLines = rows.map(({ group }, row) => [
    `  - id: ${id}-r${String(row + 1).padStart(digits, '0')}`,
    ...(group === undefined ? [] : [`    group: group-${group + 1}`]),
    ...columns.flatMap(({ field, cells }) => cellLines(field, cells[row])),
  ]);
  const sections = [
    [
      `# Drafted from ${tidyWords(from).text} by diglot table import: see to the types, ids, and words.`,
      ...wordLines('caption', inLanguage(caption ?? ''), 0),
    ],
    section(
      'vocabularies',
      vocabularies.flatMap(({ field, terms }) => [
        `  ${field}:`,
        ...Object.entries(terms!).flatMap(
          ([term, label]) => `    ${term}: ${inBraces({ label: { [language]: label } })}`,
        ),
      ]),
    ),
    section(
      'fields',
      columns.map((column) => `  ${column.field}: ${inBraces(fieldOf(column, inLanguage(column.head)))}`),
    ),
    section(
      'columns',
      columns.flatMap(({ field, head, decimal, unitInHead }) => [
        `  - id: ${field}`,
        ...wordLines('head', inLanguage(head), 4),
        `    show: '{${field}}'`,
        ...(decimal ? ['    align: decimal'] : []),
        ...(unitInHead ? ['    unitInHead: true'] : []),
      ]),
    ),
    section(
      'columnGroups',
      columnGroups.flatMap(({ id: group, head, columns: own }) => [
        `  - id: ${group}`,
        ...wordLines('head', inLanguage(head), 4),
        `    columns: [${own.join(', ')}]`,
      ]),
    ),
    section(
      'groups',
      groups.flatMap((label, index) => [`  - id: group-${index + 1}`, ...wordLines('label', inLanguage(label), 4)]),
    ),
    section(
      'rows',
      rowLines.map((lines) => lines.join('\n')),
      '\n\n',
    ),
    section(
      'notes',
      notes.flatMap((text, index) => [`  - id: note-${index + 1}`, ...wordLines('text', inLanguage(text), 4)]),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** A key with what is below it; nothing where that is nothing. */
function section(key: string, lines: readonly string[], between = '\n'): string[] {
  return lines.length > 0 ? [`${key}:`, lines.join(between)] : [];
}

function fieldOf({ type, field, unit, list, terms }: DraftedColumn, label: Localized): object {
  return {
    type,
    ...(terms && { vocabulary: field }),
    ...(unit !== undefined && { unit: typedUnit(unit) }),
    ...(list && { list }),
    label,
  };
}

function cellLines(field: string, cell: DraftedCell): string[] {
  if (cell === undefined) return [];
  if (typeof cell === 'object' && !Array.isArray(cell)) return wordLines(field, cell as Localized, 4);
  return [`    ${field}: ${Array.isArray(cell) ? `[${cell.map(inList).join(', ')}]` : scalar(cell as Scalar)}`];
}

function inList(value: Scalar): string {
  return typeof value === 'number' ? scalar(value) : inBraces(value);
}

/** A number from 100,000 on with an exponent, where that is shorter. */
function scalar(value: Scalar): string {
  if (typeof value === 'string' || Math.abs(value) < 1e5) return plainYaml(value);
  const [plain, exponential] = [String(value), value.toExponential().replace('e+', 'e')];
  return exponential.length < plain.length ? exponential : plain;
}

/** Words per language behind a key: in braces where they are short, else each on a line of its own. */
function wordLines(key: string, words: Localized, indent: number): string[] {
  const margin = ' '.repeat(indent);
  const short = inBraces(words);
  if (short.length <= longestInBraces) return [`${margin}${key}: ${short}`];
  return [`${margin}${key}:`, ...Object.entries(words).map(([tag, text]) => `${margin}  ${tag}: ${plainYaml(text)}`)];
}
