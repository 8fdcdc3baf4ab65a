import type { Tab } from './chrome.ts';

/** What a table is asked to show; what is not said stays as it is. */
export interface Wish {
  readonly sort?: string;
  readonly is?: Readonly<Record<string, readonly string[]>>;
  readonly hide?: readonly string[];
}

/** What a reader sees of a table. */
export interface Seen {
  /** Ids of the rows, in order. */
  readonly rows: readonly string[];
  /** The group that each of them is under, by its head, its label, or the cell beside it. */
  readonly groups: readonly string[];
  /** Heads that are shown, as their column's id. */
  readonly columns: readonly string[];
  /** How many cells wide each row is, the cell of its group among them. */
  readonly widths: readonly number[];
  readonly status: string;
}

const see = (table: string): string => `(() => {
  const frame = document.getElementById('${table}');
  const bodies = [...frame.querySelectorAll(':scope > .scroll > table > tbody')].filter((body) => !body.hidden);
  const shown = (element) => element.getClientRects().length > 0;
  const seen = { rows: [], groups: [], widths: [] };
  for (const body of bodies) {
    let head = '';
    let beside = 0;
    let besideWords = '';
    for (const row of body.rows) {
      if (row.matches('.group')) { head = row.textContent; continue; }
      const cell = row.querySelector('.group-cell');
      if (cell) { beside = cell.rowSpan; besideWords = cell.textContent; }
      seen.rows.push(row.id);
      seen.groups.push(row.querySelector('.row-group')?.textContent ?? (beside > 0 ? besideWords : head));
      seen.widths.push([...row.cells].filter(shown).length + (beside > 0 && !cell ? 1 : 0));
      beside = Math.max(0, beside - 1);
    }
  }
  const columns = [...frame.querySelectorAll('thead [data-column]')].filter(shown).map((head) => head.dataset.column);
  return { ...seen, columns, status: frame.querySelector('.explorer-status')?.textContent ?? '' };
})()`;

/** What a table shows now. */
export function seenOf(tab: Tab, table: string): Promise<Seen> {
  return tab.evaluate<Seen>(see(table));
}

/** Asks a table for one thing after another, as its bar does, and looks at it then. */
export function explored(tab: Tab, table: string, ...wishes: readonly Wish[]): Promise<Seen> {
  return tab.evaluate<Seen>(`(async () => {
    const frame = document.getElementById('${table}');
    for (const detail of ${JSON.stringify(wishes)}) {
      await new Promise((resolve) => {
        frame.addEventListener('explored', resolve, { once: true });
        frame.dispatchEvent(new CustomEvent('explore', { detail }));
      });
    }
    return ${see(table)};
  })()`);
}
