// A permanent link to each row of a table, in sight beside the row that is pointed at or in focus. One of them is in the
// order of the tab key, the arrow keys lead to the others.
for (const frame of document.querySelectorAll('.table:has(> .table-model)')) {
  const say = words[frame.closest('[lang]').lang]?.table;
  const links = say ? [...frame.querySelectorAll('.scroll > table > tbody > tr[id]')].map(linkTo) : [];
  let reached = links[0];

  function linkTo(row) {
    const link = Object.assign(document.createElement('a'), {
      className: 'row-link',
      href: `#${row.id}`,
      tabIndex: -1,
    });
    link.setAttribute('aria-label', say.row.replace('{{row}}', row.id));
    home(row).append(link);
    return link;
  }
  /** Not in the head of the row, which is read out with each of its cells. */
  function home(row) {
    return row.querySelector('td:not([hidden], .group-cell)') ?? row.querySelector('th:not([hidden], .group-cell)');
  }
  function reach(link) {
    if (reached) reached.tabIndex = -1;
    if (link) link.tabIndex = 0;
    reached = link;
  }
  reach(reached);

  frame.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.matches('.row-link')) return;
    const shown = [...frame.querySelectorAll('.scroll > table > tbody:not([hidden]) .row-link')];
    const next = shown[shown.indexOf(event.target) + step];
    event.preventDefault();
    if (next) reach(next);
    next?.focus();
  });
  frame.addEventListener('explored', () => {
    for (const link of links) if (link.parentElement.hidden) home(link.closest('tr')).append(link);
    reach(frame.querySelector('.scroll > table > tbody:not([hidden]) .row-link'));
  });
}
