// The contents mark the section that is being read. Beside the text they are a list in sight; where there is no room beside
// it, they open from their heading.
const contents = document.querySelector('.toc');
if (contents) {
  const list = contents.querySelector('ol');
  const heading = contents.querySelector('h2');
  const sections = [...contents.querySelectorAll('a')].flatMap((link) => {
    const head = document.getElementById(link.hash.slice(1));
    return head ? [{ link, head }] : [];
  });

  let current;
  const mark = () => {
    // A little below where a heading stands that a link has led to.
    const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 32;
    const read = sections.filter(({ head }) => head.getBoundingClientRect().top <= line).at(-1)?.link;
    if (read === current) return;
    current?.removeAttribute('aria-current');
    current = read;
    current?.setAttribute('aria-current', 'location');
    keepInSight();
  };
  /** Moves the list under its own edge, never the page. */
  const keepInSight = () => {
    if (!current || contents.scrollHeight <= contents.clientHeight) return;
    const [frame, link] = [contents, current].map((one) => one.getBoundingClientRect());
    if (link.top < frame.top + 48) contents.scrollTop -= frame.top + 48 - link.top;
    if (link.bottom > frame.bottom - 48) contents.scrollTop += link.bottom - frame.bottom + 48;
  };

  let waits = false;
  const markSoon = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      mark();
    });
  };
  addEventListener('scroll', markSoon, { passive: true });
  addEventListener('resize', markSoon, { passive: true });
  // Not before: to ask where things stand would make the browser lay out the page in the midst of loading it.
  addEventListener('load', markSoon);

  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = heading.textContent;
  list.id = 'contents-list';
  button.setAttribute('aria-controls', list.id);
  const show = (open) => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => show(list.hidden));
  const beside = matchMedia('(min-width: 77rem)');
  const settle = () => {
    heading.replaceChildren(beside.matches ? button.textContent : button);
    show(beside.matches);
  };
  beside.addEventListener('change', settle);
  settle();
}
