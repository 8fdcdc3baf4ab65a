import type { PhrasingContent } from 'mdast';
import { inlineText } from '../../columns/inline.ts';
import { unitLabel } from '../../columns/units.ts';
import type { Labels } from '../../model/labels.ts';
import type { ContentLanguage, LanguageRules, Localized } from '../../model/language.ts';
import type { Field, ResolvedTable, RowGroup, Table } from '../../model/table.ts';
import { markNotes, unidentifiedMark } from './note-marks.ts';
import { printCell } from './print-cell.ts';

/** What a table is resolved with. */
export interface TableContext {
  readonly language: ContentLanguage;
  readonly rules: LanguageRules;
  /**
   * Asked for `values.<state>`, `table.abbreviation` (abbreviation, expansion), `table.abbreviations` (list),
   * `table.arms` (marks) and `table.unidentified`.
   */
  readonly labels: Labels;
  readonly number: number;
  /** `表1`, `Table 1` */
  readonly label: string;
  /** Whether the work behind a key is not the one that was cited. */
  readonly isUncertain: (key: string) => boolean;
}

/**
 * A table in one language, without its caption: cells printed, notes marked. Citations in cells are left to be numbered like those of
 * the text. Notes stand in this order: abbreviations, how arms are marked, the table's general notes, lettered
 * notes, and `‡` for citations whose work is not identified.
 */
export function resolveTable(table: Table, context: TableContext): Omit<ResolvedTable, 'caption' | 'captions'> {
  const { language, rules, labels, number, label } = context;
  const { columnGroups, groupColumn } = table;
  const words = (localized: Localized) => localized[language] ?? '';
  // All fields of an article share the units that it declares.
  const ownUnits = Object.values(table.fields)[0]?.units;
  const { marked, marksOf } = markNotes(table);
  let armsAreMarked = false;
  let worksAreUnidentified = false;

  const rows = table.rows.map((row) => ({
    id: row.id,
    ...(row.group !== undefined && { group: row.group }),
    cells: table.columns.map((column) => {
      const { tellsArmsApart, ...printed } = printCell(column, row, { fields: table.fields, rules, labels });
      const unidentified = citedIn(printed.content).some(context.isUncertain);
      armsAreMarked ||= tellsArmsApart;
      worksAreUnidentified ||= unidentified;
      const marks = [...(unidentified ? [unidentifiedMark] : []), ...marksOf(row.id, column.id)];
      return { column: column.id, ...printed, marks };
    }),
  }));

  const text = (value: string) => ({ content: inlineText(value, rules) });
  const notes = [
    ...(table.abbreviations.length > 0 ? [text(abbreviationsNote(table, context))] : []),
    ...(armsAreMarked ? [text(armsNote(table, context))] : []),
    ...table.notes.filter(({ cells }) => cells.length === 0).map((note) => text(words(note.text))),
    ...marked.map(({ mark, note }) => ({ mark, ...text(words(note.text)) })),
    ...(worksAreUnidentified ? [{ mark: unidentifiedMark, ...text(labels('table.unidentified')) }] : []),
  ];

  return {
    id: table.id,
    language,
    number,
    label,
    columns: table.columns.map(({ id, head, headUnit, align, width }) => ({
      id,
      head: words(head),
      ...(headUnit !== undefined && { unit: inBrackets(headUnit, rules, ownUnits) }),
      align,
      ...(width !== undefined && { width }),
    })),
    columnGroups: columnGroups.map(({ head, columns }) => ({ head: words(head), columns })),
    ...(groupColumn && { groupColumn: { ...groupColumn, head: words(groupColumn.head) } }),
    groups: groupsInOrder(table).map((group) => ({ id: group.id, label: words(group.label) })),
    rows,
    notes,
  };
}

/** A unit as a head has it behind its words: `（mg/kg）`, ` (cells)`. */
function inBrackets(unit: string, { brackets: [open, close], tag }: LanguageRules, own: Field['units']): string {
  return open + unitLabel(unit, 2, tag, own) + close;
}

/** The keys cited in a cell. */
function citedIn(content: readonly PhrasingContent[]): string[] {
  return content.flatMap((node) => (node.type === 'citationCluster' ? node.items.map(({ key }) => key) : []));
}

/** The groups that have rows, as they stand in the table. */
function groupsInOrder({ groups, rows }: Table): RowGroup[] {
  const inOrder = [...new Set(rows.map(({ group }) => group))];
  const byId = new Map(groups.map((group) => [group.id, group]));
  return inOrder.flatMap((id) => (id === undefined ? [] : (byId.get(id) ?? [])));
}

function abbreviationsNote(table: Table, { language, labels, rules }: TableContext): string {
  const entries = table.abbreviations.map(({ abbreviation, expansion }) =>
    labels('table.abbreviation', { abbreviation, expansion: expansion[language] ?? '' }),
  );
  return labels('table.abbreviations', { list: entries.join(rules.partSeparator) });
}

function armsNote(table: Table, { labels, rules }: TableContext): string {
  const most = table.rows.reduce((count, { arms }) => Math.max(count, arms.length), 0);
  const marks = Array.from({ length: most }, (_, index) => rules.enumerator(index + 1).trim());
  return labels('table.arms', { marks: rules.list(marks) });
}
