// Comfort only: everything is readable and linked without it.
// The links in the head to other languages and to both beside each other take the reader to the same unit instead of the
// top of the page: what all pages have under the same id.
const units = [
  ...document.querySelectorAll(
    ':is(.abstract, .body, .part, .heading, .noted) > [id], main h2[id], .references li[id]',
  ),
];
for (const link of document.querySelectorAll('a.switch')) {
  const lead = () => {
    // With what the address says of its tables, which may have changed meanwhile.
    const [page] = link.href.split('#');
    // Where a unit stands that an address has led to.
    const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 1;
    const here = units.filter((unit) => unit.getBoundingClientRect().top <= line).at(-1);
    link.href = here && window.scrollY > line ? `${page}#${here.id}` : page;
  };
  for (const event of ['click', 'auxclick', 'contextmenu']) link.addEventListener(event, lead);
}
