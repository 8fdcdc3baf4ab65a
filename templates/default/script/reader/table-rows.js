// A permanent link to each row of a table, in sight beside the row that is pointed at or in focus. One of them is in the
// order of the tab key, the arrow keys lead to the others. In a long table a row gets its link when it is reached.
const many = 100;
for (const frame of document.querySelectorAll('.table:has(> .table-model)')) {
  const say = words[frame.closest('[lang]').lang]?.table;
  const rowsShown = () => [...frame.querySelectorAll(':scope > .scroll > table > tbody:not([hidden]) > tr[id]')];
  const links = new Map();
  let reached;
  if (!say) continue;

  const linkOf = (row) => {
    const link = links.get(row) ?? Object.assign(document.createElement('a'), { className: 'row-link', tabIndex: -1 });
    link.href = `#${row.id}`;
    link.setAttribute('aria-label', say.row.replace('{{row}}', row.id));
    // Not in the head of the row, which is read out with each of its cells.
    const home = row.querySelector('td:not([hidden], .group-cell)') ?? row.querySelector('th:not(.group-cell)');
    if (link.parentElement !== home) home.append(link);
    links.set(row, link);
    return link;
  };
  const reach = (row) => {
    if (reached) reached.tabIndex = -1;
    reached = row && linkOf(row);
    if (reached) reached.tabIndex = 0;
  };
  const all = rowsShown();
  if (all.length <= many) all.forEach(linkOf);
  reach(all[0]);

  frame.addEventListener('pointerover', ({ target }) => {
    const row = target.closest('tr[id]');
    if (row && !links.has(row)) linkOf(row);
  });
  frame.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.matches('.row-link')) return;
    event.preventDefault();
    const shown = rowsShown();
    const next = shown[shown.indexOf(event.target.closest('tr')) + step];
    if (!next) return;
    reach(next);
    reached.focus();
  });
  frame.addEventListener('explored', () => {
    for (const row of links.keys()) linkOf(row);
    reach(rowsShown()[0]);
  });
}
