// Keeps an open page up with its content: told by the server what has changed, it fetches the page again and changes what
// differs, in place; styles and pictures are exchanged as they are.
import { setToken } from './ask.js';
import { showMarks } from './marks.js';
import { fileOf, listen } from './news.js';
import { showFindings } from './panel.js';
import { openPage } from './patch.js';
import { holdPlace, reloadInPlace, restorePlace } from './place.js';

// Before the page's own scripts, which stand behind this one.
const page = openPage(document.documentElement);
let { state } = document.querySelector('script[data-state]').dataset;

const own = fileOf(location.href);
const anew = (address, mark) => {
  const fresh = new URL(address, location.href);
  fresh.searchParams.set('edition', mark);
  return fresh.href;
};

async function exchange({ changed, state: fresh }) {
  const files = new Set(changed);
  if ([...document.querySelectorAll('script[src]')].some(({ src }) => files.has(fileOf(src)))) return reloadInPlace();
  if (files.has(own)) {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (!answer.ok) return reloadInPlace();
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    try {
      const back = holdPlace();
      page.change(next.documentElement);
      back();
    } catch {
      // What has been changed by now does not matter: the whole page comes anew.
      return reloadInPlace();
    }
  }
  for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
    if (!files.has(fileOf(link.href))) continue;
    // The old style applies until the new one is there.
    const back = holdPlace();
    const { promise, resolve } = Promise.withResolvers();
    for (const event of ['load', 'error']) link.addEventListener(event, resolve, { once: true });
    link.href = anew(link.href, fresh);
    await promise;
    back();
  }
  for (const image of document.querySelectorAll('img[src]'))
    if (files.has(fileOf(image.src))) image.src = anew(image.src, fresh);
}

let marks;
listen(
  () => state,
  async (news) => {
    if (news.reload) return reloadInPlace();
    if (news.changed?.length > 0) await exchange(news);
    if (news.state) state = news.state;
    if (news.token) setToken(news.token);
    if (news.findings) showFindings(news.findings);
    if (news.marks) marks = news.marks;
    // What has been changed in place has lost what stood at it.
    if (marks && (news.marks || news.changed)) {
      const back = holdPlace();
      showMarks(marks);
      back();
    }
  },
);
addEventListener('load', restorePlace);
