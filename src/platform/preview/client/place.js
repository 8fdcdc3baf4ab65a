// Where the reader is: the unit at the top of the window and what has the focus. Both stay through a change of the page, and
// through a reload.
const key = 'diglot-preview-place';

// What stays in sight while the page scrolls, as the contents beside the text, is no place in it.
const units = () =>
  [
    ...document.querySelectorAll(
      'main :is(.abstract, .body, .part, .heading, .noted) > [id], main h2[id], .references li[id]',
    ),
  ].filter((unit) => !unit.closest('.toc, .contents'));
const lineOf = () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
const topOf = (element) => element.getBoundingClientRect().top;

/** The unit at the top; nothing for a reader who is at the top of the page. */
function unitAtTop() {
  const line = lineOf();
  return scrollY > 0 ? units().find((unit) => unit.getBoundingClientRect().bottom > line) : undefined;
}

/** Gives what brings the unit at the top back to where it is now, and the focus back to where it is. */
export function holdPlace() {
  const unit = unitAtTop();
  const top = unit && topOf(unit);
  const { activeElement: focused } = document;
  const within = focused?.closest('main [id]');
  return () => {
    const here = unit?.isConnected ? unit : unit && document.getElementById(unit.id);
    if (here && Math.abs(topOf(here) - top) > 0.5) scrollBy({ top: topOf(here) - top, behavior: 'instant' });
    const isLost = focused && !focused.isConnected && document.activeElement === document.body;
    if (isLost && within) focus(document.getElementById(within.id));
  };
}

/** Loads the page anew; `restorePlace` brings the reader back. */
export function reloadInPlace() {
  const unit = unitAtTop();
  const { activeElement: focused } = document;
  const place = {
    page: location.pathname,
    top: scrollY,
    ...(unit && { unit: unit.id, offset: topOf(unit) }),
    ...(focused && focused !== document.body && { focus: pathTo(focused) }),
  };
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // A browser that keeps nothing comes back as it does by itself.
  }
  location.reload();
}

/** After a reload of ours. */
export function restorePlace() {
  let place;
  try {
    place = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
  if (!place || place.page !== location.pathname) return;
  const unit = place.unit && document.getElementById(place.unit);
  if (place.focus) focus(atPath(place.focus));
  if (unit) scrollBy({ top: topOf(unit) - place.offset, behavior: 'instant' });
  else scrollTo({ top: place.top, behavior: 'instant' });
}

function focus(element) {
  if (!element) return;
  element.focus({ preventScroll: true });
  if (document.activeElement === element) return;
  // A unit takes no focus by itself.
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** An element by the nearest id above it and the way down from there. */
function pathTo(element) {
  const steps = [];
  let one = element;
  while (one && !one.id && one !== document.body) {
    steps.unshift([...one.parentElement.children].indexOf(one));
    one = one.parentElement;
  }
  return { id: one?.id ?? '', steps };
}

function atPath({ id, steps }) {
  const start = id ? document.getElementById(id) : document.body;
  return steps.reduce((element, step) => element?.children[step], start);
}
