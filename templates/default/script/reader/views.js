// The page of two languages shows them side by side or one below the other, as the reader likes. The choice stands in the
// address, so that it is shared with it, and is remembered where the browser remembers anything.
const views = { 'side-by-side': 'sideBySide', interleaved: 'interleaved' };
const root = document.documentElement;
const head = document.querySelector('.parallel .masthead');

/** What the browser keeps of the site; it may refuse to, and does where pages are opened from disk. */
const remembered = (write) => {
  try {
    return write === undefined ? localStorage.getItem('view') : localStorage.setItem('view', write);
  } catch {
    return null;
  }
};

if (head) {
  const known = (view) => (Object.hasOwn(views, view) ? view : undefined);
  const asked = known(new URL(location.href).searchParams.get('view'));
  const languages = [...document.querySelectorAll('h1 > [lang]')].map(({ lang }) => lang);
  const bar = document.createElement('div');
  bar.className = 'views';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', words[root.lang].pair.views);

  const show = (view) => {
    root.dataset.view = view;
    for (const button of bar.children) button.setAttribute('aria-pressed', String(button.value === view));
  };
  /** The first pair in sight stays where it is, whatever becomes of those before it. */
  const keepingPlace = (change) => {
    const line = parseFloat(getComputedStyle(root).scrollPaddingTop);
    const rows = [...document.querySelectorAll('.abstract > [id], .body > [id]')];
    const here = rows.find((row) => row.getBoundingClientRect().bottom > line);
    const before = here?.getBoundingClientRect().top;
    change();
    if (here && scrollY > 0) scrollBy({ top: here.getBoundingClientRect().top - before, behavior: 'instant' });
  };
  const choose = (view) => {
    keepingPlace(() => show(view));
    remembered(view);
    const address = new URL(location.href);
    address.searchParams.set('view', view);
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // A page opened from disk keeps its address.
    }
  };

  for (const [view, name] of Object.entries(views)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.value = view;
    languages.forEach((lang, index) => {
      const word = document.createElement('span');
      word.lang = lang;
      word.textContent = words[lang].pair[name];
      button.append(...(index > 0 ? [' '] : []), word);
    });
    button.addEventListener('click', () => choose(view));
    bar.append(button);
  }
  head.querySelector('nav').before(bar);
  show(asked ?? known(remembered()) ?? 'side-by-side');
  // What stood before the unit that the address names is now of another height.
  if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}
