import type { Element } from 'hast';
import type { ResolvedRow, ResolvedTable } from '../../../model/table.ts';
import { h } from '../h.ts';
import type { SetCell } from './cells.ts';
import { alignment, columnCount } from './heads.ts';
import type { SecondWords } from './second-words.ts';

/** Rows of one group that follow one another, or rows of none. */
export interface Run {
  readonly group?: { readonly id: string; readonly label: string };
  readonly rows: readonly ResolvedRow[];
}

/** What bodies are set with. */
export interface BodyContext {
  readonly table: ResolvedTable;
  readonly content: SetCell;
  readonly second: SecondWords;
}

/** The rows of a table cut where their group changes. */
export function runsOf({ groups }: ResolvedTable, rows: readonly ResolvedRow[]): Run[] {
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  const runs: { group: string | undefined; rows: ResolvedRow[] }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.group === row.group) last.rows.push(row);
    else runs.push({ group: row.group, rows: [row] });
  }
  return runs.map(({ group, rows: some }) => ({
    ...(group !== undefined && { group: { id: group, label: labels.get(group) ?? group } }),
    rows: some,
  }));
}

/** One body for each run of rows. */
export function bodies(runs: readonly Run[], context: BodyContext): Element[] {
  return runs.map((run) => body(run, context));
}

/** The rows of a run as a body; those of no group are marked, since a rule has to part them from a group before. */
export function body(run: Run, context: BodyContext): Element {
  return h('tbody', run.group === undefined ? { className: ['ungrouped'] } : {}, runRows(run, context));
}

/** The rows of a run under the head of their group, or beside its cell in the column of the groups. */
function runRows({ group, rows }: Run, context: BodyContext): Element[] {
  const { table, content, second } = context;
  const set = rows.map((row) => bodyRow(row, context));
  const words = group && [group.label, ...second.group(group.id)];
  if (!table.groupColumn) {
    const head = { scope: 'rowgroup', colSpan: columnCount(table) };
    return words ? [h('tr', { className: ['group'] }, [h('th', head, words)]), ...set] : set;
  }
  const beside = { rowSpan: rows.length, className: ['group-cell'] };
  set[0]?.children.unshift(words ? h('th', { scope: 'rowgroup', ...beside }, words) : h('td', beside, content()));
  return set;
}

function bodyRow(row: ResolvedRow, { table, content, second }: BodyContext): Element {
  return h(
    'tr',
    { id: row.id },
    row.cells.map((cell, index) => {
      const properties = alignment(table.columns[index]!.align);
      const words = [...content(cell), ...second.cell(row.id, cell)];
      return index === 0 ? h('th', { scope: 'row', ...properties }, words) : h('td', properties, words);
    }),
  );
}
