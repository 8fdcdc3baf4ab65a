// What a table shows stands in the address (?t1.sort=-dose&t1.is.route=tail-vein.femoral-vein&t1.hide=outcome), so that a link to the page
// shows the same, in either language. A link to a row that is left out brings all rows back. Comes last: the other parts are listening by then.
for (const { parentElement: frame } of document.querySelectorAll('.table-model')) {
  const prefix = `${frame.id}.`;
  const explore = (wish) => frame.dispatchEvent(new CustomEvent('explore', { detail: wish }));
  const asked = new URLSearchParams(location.search);
  const listIn = (text) => (text ? text.split('.') : []);
  const wish = {
    sort: asked.get(`${prefix}sort`) ?? '',
    is: Object.fromEntries(
      [...asked]
        .filter(([name]) => name.startsWith(`${prefix}is.`))
        .map(([name, terms]) => [name.slice(prefix.length + 3), listIn(terms)]),
    ),
    hide: listIn(asked.get(`${prefix}hide`)),
  };

  const address = ({ sort, is, hide }) => {
    const others = [...new URLSearchParams(location.search)].filter(([name]) => !name.startsWith(prefix));
    const own = [
      ['sort', sort],
      ...Object.entries(is).map(([facet, terms]) => [`is.${facet}`, terms.join('.')]),
      ['hide', hide.join('.')],
    ];
    const all = [...others, ...own.filter(([, text]) => text).map(([name, text]) => [prefix + name, text])];
    return new URLSearchParams(all).toString();
  };
  const target = () => {
    const row = location.hash && document.getElementById(location.hash.slice(1))?.closest('tr');
    return row && frame.contains(row) ? row : undefined;
  };
  const bringBack = () => {
    if (target()?.closest('tbody[hidden]')) explore({ is: {} });
  };

  frame.addEventListener('explored', ({ detail: { state } }) => {
    const query = address(state);
    for (const link of document.querySelectorAll('a.switch')) link.search = query;
    if (query === location.search.slice(1)) return;
    // A browser may forbid it to a page opened from disk, which then has no such link to share.
    try {
      history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    } catch {}
  });
  window.addEventListener('hashchange', bringBack);
  if (wish.sort || wish.hide.length > 0 || Object.keys(wish.is).length > 0) {
    const arrive = () => {
      bringBack();
      target()?.scrollIntoView();
    };
    frame.addEventListener('explored', arrive, { once: true });
    explore(wish);
  }
}
