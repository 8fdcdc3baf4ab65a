// The page that shows a PDF: how far it has come, and the last good print of it in the browser's own viewer.
import { listen } from './news.js';
import { showFindings } from './panel.js';

let { state } = document.querySelector('script[data-state]').dataset;
const [main, status, sections, alone] = ['main', '[role=status]', 'select', '.alone'].map((selector) =>
  document.querySelector(selector),
);
let shown;
// Where thumbnails would leave no room for the pages.
const narrow = matchMedia('(max-width: 45rem)');

// A viewer is loaded some time before its PDF is in sight, in milliseconds.
const untilInSight = 700;
// One that tells nothing, or saves a PDF instead of showing it, keeps nobody waiting.
const longestWait = 3000;

/** Shows a print, opened where the reader has last turned to. The one before stays over it until it is there. */
function show(number) {
  shown = number;
  const frame = Object.assign(document.createElement('iframe'), {
    title: document.title,
    src: `?print=${number}#page=${sections.value || 1}&view=FitH${narrow.matches ? '&navpanes=0' : ''}`,
  });
  const uncover = () => {
    while (frame.nextElementSibling) frame.nextElementSibling.remove();
  };
  frame.addEventListener('load', () => setTimeout(uncover, untilInSight), { once: true });
  setTimeout(uncover, longestWait);
  main.prepend(frame);
}

/** The sections that a reader may turn to; the one turned to stays, whatever page it is on by now. */
function list(all) {
  const { selectedIndex } = sections;
  const title = sections.selectedOptions[0]?.textContent;
  sections.replaceChildren(...all.map((one) => new Option(one.title, one.page)));
  const same = all.findIndex((one) => one.title === title);
  sections.selectedIndex = Math.min(same >= 0 ? same : Math.max(0, selectedIndex), all.length - 1);
  sections.hidden = all.length === 0;
}

sections.addEventListener('change', () => show(shown));
listen(
  () => state,
  (news) => {
    if (news.reload) location.reload();
    if (news.state) state = news.state;
    if (news.findings) showFindings(news.findings);
    if (!news.print) return;
    const { state: made, words, shown: last } = news.print;
    document.documentElement.dataset.print = made;
    status.textContent = words;
    if (!last || last.number === shown) return;
    list(last.sections);
    Object.assign(alone, { href: `?print=${last.number}`, hidden: false });
    show(last.number);
  },
);
