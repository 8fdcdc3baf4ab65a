// What a table shows of itself: its rows in another order, some rows or columns left out. Whoever wants that sends the table
// an event `explore` with a state, and hears from it by `explored` what came of it:
// { sort: 'dose' or '-dose', is: { route: ['tail-vein'] }, hide: ['outcome'] }.
// A long table is laid out anew some rows at a time, so that it never holds the reader up.
const atOnce = 20;
for (const holder of document.querySelectorAll('.table-model')) {
  const frame = holder.closest('.table');
  const grid = frame.querySelector('.scroll > table');
  const model = JSON.parse(holder.dataset.model.replaceAll('|', '"'));
  const heads = model.columns.map(({ id }) => grid.querySelector(`thead [data-column="${id}"]`));
  const spanning = [...grid.querySelectorAll('thead .spanning')];
  const bodies = [...grid.tBodies];
  const groups = bodies.map((body) => ({
    body,
    head: body.querySelector(':scope > .group'),
    beside: body.querySelector('.group-cell'),
  }));
  const rows = bodies.flatMap((body, group) =>
    [...body.rows]
      .filter((row) => !row.matches('.group'))
      .map((row) => ({ row, group, cells: [...row.cells].filter((cell) => !cell.matches('.group-cell')) })),
  );
  const arms = model.rows ?? rows.map((_, index) => index);
  // Columns under one head, by the order in which heads and cells stand.
  const under = new Map(spanning.map((head) => [head, []]));
  const spans = spanning.flatMap((head) => Array(head.colSpan).fill(head));
  for (const head of [...grid.tHead.rows].slice(1).flatMap((row) => [...row.cells]))
    under.get(spans.shift()).push(head);
  let state = { sort: '', is: {}, hide: [] };
  let running;

  /** What of a wish the table has: an address can say anything. */
  const known = ({ sort = '', is = {}, hide = [] }) => ({
    sort: model.columns.some(({ id }) => id === sort.replace(/^-/, '')) ? sort : '',
    is: Object.fromEntries(
      model.facets
        .map(({ id, terms }) => [id, terms.map(([term]) => term).filter((term) => is[id]?.includes(term))])
        .filter(([, wanted]) => wanted.length > 0),
    ),
    // The first column names the rows and stays.
    hide: model.columns.slice(1).flatMap(({ id }) => (hide.includes(id) ? [id] : [])),
  });

  /** Places of the rows in the wanted order: those without a value last either way, equal ones as they stood. */
  const ordered = ({ sort }) => {
    const { ranks } = model.columns.find(({ id }) => id === sort.replace(/^-/, '')) ?? {};
    const places = rows.map((_, index) => index);
    if (!ranks) return places;
    const way = sort.startsWith('-') ? -1 : 1;
    return places.sort((a, b) => Number(!ranks[a]) - Number(!ranks[b]) || way * (ranks[a] - ranks[b]) || a - b);
  };

  /** Rows one of whose arms has something of every facet that is asked for, and of each term how many rows it would leave. */
  const filtered = ({ is }) => {
    const wanted = model.facets.map(({ id, terms }) => is[id] && terms.map(([term]) => is[id].includes(term)));
    const counted = model.facets.map(({ terms }) => terms.map(() => new Set()));
    const kept = new Set();
    for (const [arm, row] of arms.entries()) {
      const fails = (facet) =>
        wanted[facet] && ![model.facets[facet].arms[arm]].flat().some((term) => wanted[facet][term]);
      const failed = [...model.facets.keys()].filter(fails);
      if (failed.length === 0) kept.add(row);
      if (failed.length > 1) continue;
      for (const facet of failed.length === 1 ? failed : model.facets.keys())
        for (const term of [model.facets[facet].arms[arm]].flat()) counted[facet][term].add(row);
    }
    const counts = Object.fromEntries(
      model.facets.map(({ id }, index) => [id, counted[index].map((those) => those.size)]),
    );
    return { kept, counts };
  };

  /** Neighbors of one group among the rows that are shown. */
  const runsOf = (shown) => {
    const runs = [];
    for (const index of shown) {
      const { group } = rows[index];
      if (runs.at(-1)?.group === group) runs.at(-1).rows.push(index);
      else runs.push({ group, rows: [index] });
    }
    return runs;
  };

  /** The bodies of a table that shows these rows. A group that the order tears apart is named again: beside each run of its rows, else in each row. */
  const bodiesOf = (shown, left) => {
    const runs = runsOf(shown);
    const torn = new Set(runs.map(({ group }) => group)).size < runs.length;
    for (const { row } of rows) for (const mark of row.querySelectorAll('.row-group, .group-cell')) mark.remove();
    const loose = torn && groups.some(({ head }) => head);
    if (loose) for (const index of shown) nameGroup(rows[index]);
    const made = (loose ? [{ rows: shown }] : runs).map(({ group, rows: own }) => {
      const { body = document.createElement('tbody'), head, beside } = groups[group] ?? {};
      if (beside) {
        const cell = beside.cloneNode(true);
        cell.rowSpan = own.length;
        rows[own[0]].row.prepend(cell);
      }
      return {
        body: body.cloneNode(false),
        content: [...(head ? [head] : []), ...own.map((index) => rows[index].row)],
      };
    });
    if (left.length === 0) return made;
    // Rows that are left out stay on the page: their ids are linked to.
    const rest = document.createElement('tbody');
    rest.hidden = true;
    return [...made, { body: rest, content: left.map((index) => rows[index].row) }];
  };

  const nameGroup = ({ cells, group }) => {
    const words = groups[group].head?.textContent;
    if (!words) return;
    const label = document.createElement('span');
    label.className = 'row-group';
    label.textContent = words;
    cells[0].append(label);
  };

  /** Takes the rows out while the table keeps its height, so that what changes meanwhile is laid out once. */
  const clear = () => {
    grid.parentElement.style.minHeight = `${grid.parentElement.offsetHeight}px`;
    while (grid.tBodies[0]) grid.tBodies[0].remove();
  };

  /** Puts the rows in their places; false when another wish came meanwhile. */
  const place = async (made, mine) => {
    let placed = 0;
    for (const { body, content } of made) {
      grid.append(body);
      for (const row of content) {
        if (placed > 0 && placed % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
        if (running !== mine) return false;
        body.append(row);
        placed += 1;
      }
    }
    grid.parentElement.style.minHeight = '';
    return true;
  };

  /** The width of each column as it is, so that the table stands still while its rows change. */
  const widths = () => {
    const places = [...grid.querySelectorAll('col')];
    const whole = [...grid.tHead.rows, ...grid.rows].findLast(({ cells }) => cells.length === places.length);
    const shares = [...(whole?.cells ?? [])].map((cell) => (100 * cell.offsetWidth) / grid.offsetWidth);
    return () => {
      for (const [index, share] of shares.entries()) places[index].style.width = `${share}%`;
      grid.classList.toggle('held', shares.length > 0);
    };
  };

  const showColumns = ({ hide }) => {
    for (const [index, { id }] of model.columns.entries()) {
      const hidden = hide.includes(id);
      if (heads[index].hidden === hidden) continue;
      heads[index].hidden = hidden;
      for (const { cells } of rows) cells[index].hidden = hidden;
      grid.querySelectorAll('col')[index + grid.querySelectorAll('col').length - heads.length].hidden = hidden;
    }
    for (const [head, own] of under) {
      const count = own.filter(({ hidden }) => !hidden).length;
      head.hidden = count === 0;
      head.colSpan = Math.max(1, count);
    }
    const beside = groups.some((group) => group.beside) ? 1 : 0;
    for (const { head } of groups) if (head) head.cells[0].colSpan = beside + model.columns.length - hide.length;
    grid.style.setProperty('--share', `${(model.columns.length - hide.length) / model.columns.length}`);
  };

  frame.addEventListener('explore', async ({ detail }) => {
    const mine = (running = {});
    state = known({ ...state, ...detail });
    const { kept, counts } = filtered(state);
    const order = ordered(state);
    const shown = order.filter((index) => kept.has(index));
    const hold = grid.matches('.held') ? () => undefined : widths();
    clear();
    hold();
    showColumns(state);
    const left = order.filter((index) => !kept.has(index));
    if (!(await place(bodiesOf(shown, left), mine))) return;
    const told = { state, counts, rows: shown.map((index) => rows[index].row.id), count: rows.length };
    frame.dispatchEvent(new CustomEvent('explored', { detail: told }));
  });
}
