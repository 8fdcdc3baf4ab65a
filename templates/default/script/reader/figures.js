// Figures open large, over the page, with their caption and what they say in words; the browser's own zoom enlarges them
// further. Escape, the button, and the links of a chart lead back to the page.
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
/** A copy with ids of its own, and what refers to them. */
const copyOf = (node) => {
  const copy = node.cloneNode(true);
  const own = new Set([...copy.querySelectorAll('[id]')].map(({ id }) => id));
  const renamed = (value) =>
    value
      .replace(/url\(#([^)]+)\)/g, (all, id) => (own.has(id) ? `url(#large-${id})` : all))
      .replace(/^#(.+)$/, (all, id) => (own.has(id) ? `#large-${id}` : all));
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name === 'id') element.id = `large-${value}`;
      else if (/^aria-(labelledby|describedby)$/.test(name))
        element.setAttribute(
          name,
          value.replace(/\S+/g, (id) => (own.has(id) ? `large-${id}` : id)),
        );
      else if (value.includes('#')) element.setAttribute(name, renamed(value));
    }
  }
  copy.removeAttribute('id');
  return copy;
};

for (const figure of document.querySelectorAll('.figure[id]')) {
  const picture = figure.querySelector('.picture');
  const caption = figure.querySelector('.caption');
  const label = caption?.querySelector('.label')?.textContent;
  const said = words[figure.closest('[lang]').lang]?.figure;
  if (!picture || !label || !said) continue;
  const open = () => {
    const dialog = make('dialog', { className: 'large-figure' });
    const title = make('p', { className: 'caption', id: `large-${figure.id}-title` }, ...copyOf(caption).childNodes);
    const close = make('button', { type: 'button', className: 'close', textContent: said.close });
    const large = copyOf(picture);
    for (const name of ['tabindex', 'role', 'aria-label']) large.removeAttribute(name);
    const below = [...figure.querySelectorAll('.legend, .figure-below > details > p')].map(copyOf);
    dialog.setAttribute('aria-labelledby', title.id);
    dialog.append(make('div', { className: 'large-head' }, title, close), large, ...below);
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', ({ target }) => {
      if (target.closest('a[href^="#"]')) dialog.close();
    });
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  const button = make('button', {
    type: 'button',
    className: 'enlarge',
    textContent: said.enlarge.replace('{{figure}}', label),
  });
  button.addEventListener('click', open);
  // Over what stands below the picture, of which there may be nothing.
  let below = figure.querySelector('.figure-below');
  if (!below) figure.append((below = make('div', { className: 'figure-below' })));
  below.prepend(button);
  picture.classList.add('opens');
  picture.addEventListener('click', ({ target }) => {
    if (target.closest('a')) return;
    // Where focus is to come back to.
    button.focus({ preventScroll: true });
    open();
  });
}
