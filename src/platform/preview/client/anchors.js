// Where on a page a unit of its article stands, and where beside it something is put.

const byOrder = (id) => {
  const [, list, number] = /^(.+)-i(\d+)$/.exec(id) ?? [];
  if (!list) return undefined;
  const parent = document.getElementById(list);
  const items = parent?.matches('.pair') ? parent.firstElementChild?.firstElementChild : parent;
  return items?.matches('ol, ul') ? (items.children[number - 1] ?? items) : parent;
};

/** The element of a unit, table, or figure; of a part of one that has none the whole. Nothing where the page shows no such thing. */
export function elementOf(id) {
  if (id === 'front') return document.querySelector('main header.front') ?? undefined;
  for (let part = id; part; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    const found = document.getElementById(part) ?? byOrder(part);
    if (found && found.closest('main')) return found.closest('.heading') ?? found;
  }
  return undefined;
}

/** In front of what in the margin of a wide page a mark begins beside its paragraph: as the notes there do. */
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
