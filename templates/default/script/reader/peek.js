// The link from a block to its pair shows the pair in place, under the block. It is fetched from the page that the link
// leads to; where pages cannot be fetched, as from disk, the link leads there.
const pages = new Map();
const pageAt = (address) => {
  if (!pages.has(address)) {
    const fetched = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return new DOMParser().parseFromString(await answer.text(), 'text/html');
    });
    fetched.catch(() => pages.delete(address));
    pages.set(address, fetched);
  }
  return pages.get(address);
};

/** The words of a unit as they may stand on this page: without ids, without links to pairs, other links made whole. */
const copyOf = (unit, address) => {
  const copy = document.importNode(unit, true);
  const shown = /^H[1-6]$/.test(copy.tagName) ? document.createElement('p') : copy;
  if (shown !== copy) shown.append(...copy.childNodes);
  for (const link of shown.querySelectorAll('a.pair, script, style')) link.remove();
  for (const one of [shown, ...shown.querySelectorAll('[id]')]) one.removeAttribute('id');
  for (const link of shown.querySelectorAll('a[href]:not([href^="#"])'))
    link.href = new URL(link.getAttribute('href'), address).href;
  return shown;
};

const peekOf = async (link, block) => {
  const [address, id] = link.href.split('#');
  const unit = (await pageAt(address)).getElementById(id);
  if (!unit) throw new Error(id);
  const { hreflang: lang } = link;
  const peek = document.createElement('div');
  Object.assign(peek, { className: 'peek', lang, id: `peek-${lang.toLowerCase()}-${id}` });
  peek.setAttribute('role', 'group');
  peek.setAttribute('aria-label', link.textContent.slice(link.firstElementChild.textContent.length));
  const more = document.createElement('p');
  more.className = 'peek-more';
  const there = document.createElement('a');
  Object.assign(there, { href: link.href, hreflang: lang, textContent: words[lang].pair.readOn });
  more.append(there);
  peek.append(copyOf(unit, address), more);
  block.after(peek);
  document.dispatchEvent(new CustomEvent('peek', { detail: { more, id } }));
  return peek;
};

const canFetch = location.protocol !== 'file:';
for (const link of canFetch ? document.querySelectorAll('main a.pair') : []) {
  // The block that stands in the text itself; a table or figure is too large to be shown within another.
  const block = link.closest(':is(.body, .abstract, .part, .noted) > *');
  if (!block || block.matches('.table, .figure')) continue;
  let peek;
  const close = () => {
    const hadFocus = peek?.contains(document.activeElement);
    peek?.remove();
    peek = undefined;
    link.setAttribute('aria-expanded', 'false');
    link.removeAttribute('aria-controls');
    if (hadFocus) link.focus();
  };
  const closeByKey = (event) => {
    if (event.key !== 'Escape' || !peek || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  const open = async () => {
    try {
      link.setAttribute('aria-busy', 'true');
      peek = await peekOf(link, block);
      link.setAttribute('aria-expanded', 'true');
      link.setAttribute('aria-controls', peek.id);
      peek.addEventListener('keydown', closeByKey);
    } catch {
      location.assign(link.href);
    } finally {
      link.removeAttribute('aria-busy');
    }
  };
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  link.addEventListener('click', (event) => {
    // A new tab or window is still the browser's to open.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.ariaBusy === 'true') return;
    if (peek) close();
    else open();
  });
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') {
      event.preventDefault();
      link.click();
    }
    closeByKey(event);
  });
}
