// What a citation, a note call, or a cross-reference leads to is shown beside it: under the pointer after a moment, at once
// when the keyboard reaches the link, and by the first touch. The link itself always leads there: by click, by Enter, by the
// second touch. The card follows its link in the order of the page, so that Tab goes on into it; the words of it that matter
// describe the link to a screen reader. It stays under the pointer, and Escape puts it away (WCAG 2.2, 1.4.13).
const previewed = 'a[role="doc-biblioref"], a[role="doc-noteref"], a.cross-reference';
const wait = { open: 250, close: 350 };

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};
/** A copy that repeats nothing by which the page is led through. */
const copyOf = (node) => {
  const copy = node.cloneNode(true);
  for (const one of copy.querySelectorAll('a.pair, [role="doc-backlink"], .row-link, button, .note-call')) one.remove();
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  return copy;
};
/** The words of an element, set as there, without links. */
const wordsOf = (element) => {
  const copy = copyOf(element);
  for (const one of copy.querySelectorAll('.citation, .visually-hidden')) one.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return copy.childNodes;
};

const targetOf = (link) => document.getElementById(link.getAttribute('href').replace(/^#/, ''));
const anchorOf = (link) => link.closest('.citation, .note-call') ?? link;

/** The entries of a citation, in each the words that describe its link. */
const entriesOf = (anchor) => {
  const links = anchor.matches('.citation') ? [...anchor.querySelectorAll(previewed)] : [anchor];
  const entries = [...new Set(links.map(targetOf))].filter(Boolean).map((entry) => {
    const number = Number(entry.id.replace('ref-', ''));
    const copy = make('li', entry.className, ...copyOf(entry).childNodes);
    copy.value = number;
    const described = make('div', '', ...[...copy.childNodes].filter((node) => !node.matches?.('.take')));
    described.id = `preview-${entry.id}`;
    copy.prepend(described);
    return copy;
  });
  return entries.length > 0 ? [make('ol', '', ...entries)] : [];
};

const described = (target, ...children) => {
  const words = make('div', '', ...children);
  words.id = `preview-${target.id}`;
  return [words];
};
/** On a page of two languages the side of a part that is in the language of the link. */
const sideOf = (part, lang) => [...part.children].find((child) => part.matches('.pair') && child.lang === lang) ?? part;
const captionOf = (part, lang) => {
  const caption = part.querySelector(`.caption > .other[lang="${lang}"]`) ?? part.querySelector('.caption');
  const line = caption && make('p', 'caption');
  for (const words of caption?.querySelectorAll(':scope > .label, :scope > .words') ?? [])
    line.append(make('span', words.className, ...wordsOf(words)), ' ');
  return line ? [line] : [];
};
const headsOf = (table) => {
  const heads = [...table.querySelectorAll(':scope > .scroll > table > thead th')];
  return heads.length > 0 ? [make('ul', 'heads', ...heads.map((head) => make('li', '', ...wordsOf(head))))] : [];
};
const pictureOf = (figure) => {
  const picture = copyOf(figure.querySelector('.picture'));
  picture.inert = true;
  picture.setAttribute('aria-hidden', 'true');
  return picture;
};
/** A note, or a paragraph's first lines; nothing of what holds neither. */
const wordsIn = (part, lang) => {
  const side = sideOf(part, lang);
  const inner = side.matches('.note, p') ? side : side.querySelector(':scope > .note, :scope > p');
  if (!inner) return [];
  return inner.matches('.note') ? [...copyOf(inner).childNodes] : [make('p', 'opening', ...wordsOf(inner))];
};
/** A heading and the first lines under it. */
const openingOf = (heading, lang) => {
  let next = (heading.closest('.heading') ?? heading).nextElementSibling;
  while (next && wordsIn(next, lang).length === 0) next = next.nextElementSibling;
  return [make('p', 'title', ...wordsOf(sideOf(heading, lang))), ...(next ? wordsIn(next, lang) : [])];
};
const partOf = (target, lang) => {
  if (target.matches('.table')) return [...captionOf(target, lang), ...headsOf(target)];
  if (target.matches('.figure')) return [pictureOf(target), ...captionOf(target, lang)];
  if (target.matches('h2, h3, h4, h5, h6')) return openingOf(target, lang);
  return wordsIn(target, lang);
};

const contentOf = (link) => {
  const target = targetOf(link);
  if (!target) return [];
  if (link.matches('[role="doc-biblioref"]')) return entriesOf(anchorOf(link));
  const children = partOf(target, link.closest('[lang]').lang);
  return children.length > 0 ? described(target, ...children) : [];
};

let open;
let passed;
let timer;
const close = () => {
  clearTimeout(timer);
  const { link, card, note } = open ?? {};
  open = undefined;
  link?.removeAttribute('aria-describedby');
  note?.classList.remove('called');
  if (!card) return;
  if (card.contains(document.activeElement)) link.focus();
  card.remove();
};
const describe = (link) => {
  open.link.removeAttribute('aria-describedby');
  open.link = link;
  const words = open.note ?? document.getElementById(`preview-${targetOf(link)?.id}`);
  if (words) link.setAttribute('aria-describedby', words.id);
};
const place = (card, link) => {
  const gap = 5;
  const shown = link.matches('.visually-hidden') ? anchorOf(link) : link;
  const [at] = shown.getClientRects();
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(gap, Math.min(at.left - 16, clientWidth - width - gap));
  const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const fits = at.bottom + gap + height <= clientHeight || at.top - gap - height < top;
  card.style.left = `${scrollX + left}px`;
  card.style.top = `${scrollY + (fits ? at.bottom + gap : at.top - gap - height)}px`;
};
const show = (link) => {
  clearTimeout(timer);
  const anchor = anchorOf(link);
  if (open?.anchor === anchor) return describe(link);
  close();
  const target = targetOf(link);
  // A note that stands beside the text, in sight, is only pointed at.
  const { top, bottom } = target?.getBoundingClientRect() ?? {};
  if (target?.matches('.note') && getComputedStyle(target).float === 'right' && top > 0 && bottom <= innerHeight) {
    target.classList.add('called');
    open = { anchor, link, note: target };
    return describe(link);
  }
  const content = contentOf(link);
  if (content.length === 0) return undefined;
  const card = make('div', 'preview', ...content);
  card.popover = 'auto';
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', link.getAttribute('aria-label') ?? link.textContent);
  anchor.after(card);
  open = { anchor, link, card };
  card.addEventListener('beforetoggle', ({ newState }) => {
    if (newState !== 'closed' || open?.card !== card) return;
    passed = anchor;
    close();
  });
  card.showPopover();
  place(card, link);
  return describe(link);
};

const isHeld = () =>
  open &&
  [open.anchor, open.card].some((part) => part?.querySelector(':focus-visible') ?? part?.matches(':focus-visible'));
const linkOf = (target) => {
  const link = target instanceof Element ? target.closest(previewed) : null;
  return link && link.getAttribute('href').startsWith('#') && !link.closest('.preview') ? link : null;
};

if ('popover' in HTMLElement.prototype) {
  document.addEventListener('focusin', ({ target }) => {
    const link = linkOf(target);
    if (link?.matches(':focus-visible') && anchorOf(link) !== passed) show(link);
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    const stays = [open?.anchor, open?.card].some((part) => part?.contains(relatedTarget));
    if (!stays) passed = undefined;
    if (open && !stays && relatedTarget) close();
  });
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse') return;
    clearTimeout(timer);
    const link = linkOf(target);
    if (link && anchorOf(link) !== passed) timer = setTimeout(show, open ? wait.close : wait.open, link);
    else if (!link) {
      if (open && !open.card?.contains(target) && !isHeld()) timer = setTimeout(close, wait.close);
      if (!open) passed = undefined;
    }
  });
  document.documentElement.addEventListener('pointerleave', () => {
    clearTimeout(timer);
    if (open && !isHeld()) timer = setTimeout(close, wait.close);
  });
  let touched;
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    const link = linkOf(target);
    touched = pointerType === 'mouse' || !link ? undefined : { link, seen: open?.anchor === anchorOf(link) };
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event.target);
    if (!link) return;
    // A click of the keyboard has no touch before it.
    const first = event.detail > 0 && touched?.link === link && !touched.seen;
    touched = undefined;
    if (!first) return close();
    event.preventDefault();
    return show(link);
  });
  // A note that is pointed at has no card that would hear of it.
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !open?.note) return;
    passed = open.anchor;
    close();
  });
}
