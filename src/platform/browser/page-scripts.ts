/**
 * What Diglot itself runs inside a page. The page's own scripts are switched off; these come over the pipe.
 */

/** What `readyScript` gives: the first thing that could not be loaded, or nothing. */
export type ReadyAnswer = { readonly failure: 'font' | 'image'; readonly detail: string } | null;

/**
 * Loads every face and every image of the page: a body that is hidden on screen asks for none of them before it is
 * printed, and then the print would not wait.
 */
export const readyScript = `(async () => {
  const fonts = [...document.fonts].map((face) => face.load().then(() => '', () => face.family));
  const images = [...document.images].map((image) => image.decode().then(() => '', () => image.alt.slice(0, 80) || image.id || 'img'));
  const named = (image) => image.closest('svg').getAttribute('aria-label')?.slice(0, 80) || 'image';
  for (const image of document.querySelectorAll('svg image')) {
    images.push(image.decode().then(() => '', () => named(image)));
  }
  const font = (await Promise.all(fonts)).find(Boolean);
  if (font) return { failure: 'font', detail: font };
  const image = (await Promise.all(images)).find(Boolean);
  return image ? { failure: 'image', detail: image } : null;
})()`;

/**
 * Drops soft hyphens at which no line ends: they print nothing, but they would stay in the text that is copied,
 * searched and read aloud. One that is used shows as a box with a width. Everything is measured before anything is
 * changed, since each change would cost a new layout; then again, as a dropped hyphen can shift the words around it.
 */
export const dropUnusedHyphensScript = `(() => {
  const softHyphen = '\\u00ad';
  const range = document.createRange();
  const isUsed = (text, index) => {
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return [...range.getClientRects()].some((box) => box.width > 0);
  };
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text.data.includes(softHyphen)) texts.push(text);
  }
  for (;;) {
    const changes = [];
    for (const text of texts) {
      const kept = text.data.split('').filter((unit, index) => unit !== softHyphen || isUsed(text, index)).join('');
      if (kept !== text.data) changes.push([text, kept]);
    }
    if (changes.length === 0) return;
    for (const [text, kept] of changes) text.data = kept;
  }
})()`;
