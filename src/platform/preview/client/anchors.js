// Where on a page a unit of its article stands, and where beside it something is put.

/** Items of lists and further paragraphs of notes have no ids on a page: they are known by their order. */
const byOrder = (id) => {
  const [, whole, letter, number] = /^(.+)-([ip])(\d+)$/.exec(id) ?? [];
  const parent = whole && document.getElementById(whole);
  if (!parent) return undefined;
  if (letter === 'p') return parent.matches('.note') ? parent.querySelectorAll('p')[number - 1] : undefined;
  const list = parent.matches('.pair') ? parent.firstElementChild?.firstElementChild : parent;
  return list?.matches('ol, ul') ? list.children[number - 1] : undefined;
};

/** The element of a unit, table, or figure; nothing where the page has none for it. */
export function exactElementOf(id) {
  if (id === 'front') return document.querySelector('main header.front') ?? undefined;
  const found = document.getElementById(id) ?? byOrder(id);
  return found?.closest('main') ? (found.closest('.heading') ?? found) : undefined;
}

/** As `exactElementOf`; of a part that has no element, as one that is only in the files yet, what it is a part of. */
export function elementOf(id) {
  for (let part = id; part; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    const found = exactElementOf(part);
    if (found) return found;
  }
  return undefined;
}

/** Where there is a margin, a mark stands in it, as notes do. */
const wide = matchMedia('(min-width: 77rem)');
export const whenWideChanges = (told) => wide.addEventListener('change', told);

/** Puts a mark at an element: into the margin where there is one, else below it. */
export function putMark(mark, element) {
  const isText = element.matches('.edition :is(p, .heading, .note)') && !element.closest('.abstract, li, blockquote');
  const isBeside = wide.matches && isText && !element.matches('.note');
  mark.classList.toggle('preview-beside', isBeside);
  if (element.matches('li')) return element.append(mark);
  if (isBeside && !element.closest('.noted')) return element.before(mark);
  element.after(mark);
}

/** Puts what is as wide as the text behind the block that an element stands in. */
export function putBelow(block, element) {
  const whole = element.closest('.noted') ?? element.closest('.pair') ?? element;
  if (whole.matches('li')) whole.append(block);
  else whole.after(block);
}
