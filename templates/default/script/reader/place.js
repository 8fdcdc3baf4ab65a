// Comfort only: everything is readable and linked without it.
// The language switch in the head takes the reader to the same block instead of the top of the page.
const blocks = [...document.querySelectorAll('.abstract [id], .body > [id], .body > .heading > [id]')];
for (const link of document.querySelectorAll('a.switch')) {
  link.addEventListener('click', () => {
    // Where a block stands that an address has led to.
    const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 1;
    const here = blocks.filter((block) => block.getBoundingClientRect().top <= line).at(-1);
    const page = link.href.split('#')[0];
    link.href = here && window.scrollY > line ? `${page}#${here.id}` : page;
  });
}
