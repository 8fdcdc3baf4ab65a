// The bar over a table: a button that opens what one can choose, and the heads of the columns as buttons that sort.
// It says what is wanted by `explore` and shows what came of it (`explored`); other parts put more into its panel (`explorer`).
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

for (const holder of document.querySelectorAll('.table-model')) {
  const frame = holder.closest('.table');
  const scroller = frame.querySelector('.scroll');
  const say = words[frame.closest('[lang]').lang]?.table;
  const { columns, facets } = JSON.parse(holder.dataset.model.replaceAll('|', '"'));
  if (!say) continue;
  const fill = (text, values) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
  const headOf = (id) => scroller.querySelector(`thead [data-column="${id}"]`);
  const heads = new Map(columns.map(({ id }) => [id, headOf(id)]));
  const titles = new Map(columns.map(({ id }) => [id, heads.get(id).firstChild?.textContent ?? '']));
  const explore = (wish) => frame.dispatchEvent(new CustomEvent('explore', { detail: wish }));
  let state = { sort: '', is: {}, hide: [] };

  const opener = make('button', { type: 'button', className: 'explorer-open', textContent: say.open });
  const panel = make('div', { className: 'explorer-panel', id: `${frame.id}-explorer`, hidden: true });
  const status = make('p', { className: 'explorer-status' });
  status.setAttribute('role', 'status');
  const reset = make('button', { type: 'button', textContent: say.reset, hidden: true });
  const line = make('div', { className: 'explorer-line', hidden: true }, status, reset);
  const bar = make('div', { className: 'explorer' }, opener, line, panel);
  opener.setAttribute('aria-expanded', 'false');
  opener.setAttribute('aria-controls', panel.id);

  /** A line that opens, with a list of boxes to tick. */
  const choice = (label, boxes) => {
    const labels = boxes.map(({ box, name, count }) => make('label', {}, box, name, count));
    const list = make('div', { className: 'choices' }, ...labels);
    list.setAttribute('role', 'group');
    list.setAttribute('aria-label', label);
    const chosen = make('span', { className: 'chosen' });
    const details = make('details', { name: `${frame.id}-choice` }, make('summary', {}, label, chosen), list);
    return { details, boxes, chosen };
  };
  const boxOf = (id, name) => {
    const box = make('input', { type: 'checkbox', value: id });
    return { box, name: make('span', { textContent: name }), count: make('span', { className: 'count' }) };
  };
  const ticked = ({ boxes }) => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);

  let filters;
  let shownColumns;
  const fillPanel = () => {
    filters = facets.map((facet) => ({
      facet,
      ...choice(
        facet.label,
        facet.terms.map(([id, label]) => boxOf(id, label)),
      ),
    }));
    for (const filter of filters) {
      filter.details.addEventListener('change', () => {
        explore({ is: { ...state.is, [filter.facet.id]: ticked(filter) } });
      });
    }
    shownColumns = choice(
      say.columns,
      columns.slice(1).map(({ id }) => boxOf(id, titles.get(id))),
    );
    shownColumns.details.addEventListener('change', () => {
      const left = new Set(ticked(shownColumns));
      explore({ hide: columns.slice(1).flatMap(({ id }) => (left.has(id) ? [] : [id])) });
    });
    const part = (label, ...choices) => {
      const group = make('div', { className: 'explorer-part' }, ...choices.map(({ details }) => details));
      if (label) group.prepend(make('span', { className: 'label', textContent: label }));
      return group;
    };
    if (filters.length > 0) panel.append(part(say.filters, ...filters));
    if (columns.length > 1) panel.append(part('', shownColumns));
    frame.dispatchEvent(new CustomEvent('explorer', { detail: { panel, status } }));
  };

  const sortBy = (id) => {
    const next = { [id]: `-${id}`, [`-${id}`]: '' };
    explore({ sort: next[state.sort] ?? id });
  };
  const openOnce = () => {
    if (filters) return;
    fillPanel();
    for (const [id, head] of heads) {
      if (titles.get(id) === '') continue;
      const button = make('button', { type: 'button', className: 'sort' }, ...head.childNodes);
      button.addEventListener('click', () => sortBy(id));
      head.append(button);
    }
    line.hidden = false;
  };
  const open = (opened) => {
    if (opened) openOnce();
    panel.hidden = !opened;
    opener.setAttribute('aria-expanded', String(opened));
  };
  opener.addEventListener('click', () => {
    // First the rows, which are taken out and come back laid out with heads that sort.
    if (!filters) explore({});
    open(panel.hidden);
  });
  reset.addEventListener('click', () => {
    explore({ sort: '', is: {}, hide: [] });
    opener.focus();
  });
  const opened = () => panel.querySelector('details[open]');
  panel.addEventListener('keydown', ({ key }) => {
    const details = key === 'Escape' && opened();
    if (!details) return;
    details.open = false;
    details.querySelector('summary').focus();
  });
  // A list lies over what follows it, and goes when the reader does.
  for (const away of ['pointerdown', 'focusin']) {
    document.addEventListener(away, ({ target }) => {
      if (opened() && !opened().contains(target)) opened().open = false;
    });
  }

  frame.addEventListener('explored', ({ detail }) => {
    const before = state.sort;
    state = detail.state;
    const changed = state.sort !== '' || state.hide.length > 0 || Object.keys(state.is).length > 0;
    if (changed && !filters) open(true);
    if (!filters) return;
    reset.hidden = !changed;
    const column = titles.get(state.sort.replace(/^-/, ''));
    const sorted = state.sort
      ? fill(state.sort.startsWith('-') ? say.descending : say.ascending, { column })
      : before
        ? say.original
        : '';
    const shown = fill(say.shown, { shown: detail.rows.length, count: detail.count });
    status.replaceChildren(
      shown,
      ...[sorted, detail.rows.length === 0 ? say.none : '']
        .filter(Boolean)
        .map((text) => make('span', { textContent: text })),
    );
    for (const [id, head] of heads) {
      const way = { [id]: 'ascending', [`-${id}`]: 'descending' }[state.sort];
      if (way) head.setAttribute('aria-sort', way);
      else head.removeAttribute('aria-sort');
    }
    for (const { facet, boxes, chosen } of filters) {
      const wanted = state.is[facet.id] ?? [];
      chosen.textContent = wanted.length > 0 ? String(wanted.length) : '';
      for (const [index, { box, count }] of boxes.entries()) {
        box.checked = wanted.includes(box.value);
        count.textContent = String(detail.counts[facet.id][index]);
      }
    }
    for (const { box } of shownColumns.boxes) box.checked = !state.hide.includes(box.value);
    shownColumns.chosen.textContent =
      state.hide.length > 0 ? `${columns.length - state.hide.length}/${columns.length}` : '';
  });
  frame.prepend(bar);
}
