import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { openChrome, type Chrome, type Tab } from '../support/chrome.ts';

const built = await builtJournal('shipped');
let chrome: Chrome;
let tab: Tab;
beforeAll(async () => {
  chrome = await openChrome(built.files);
  tab = await chrome.tab();
});
afterAll(() => chrome?.close());

interface Box {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Where notes, what calls them, and what is wide stand. */
const boxes = (): Promise<{ notes: (Box & { caller: Box })[]; wide: Box[] }> =>
  tab.evaluate(`(() => {
    const box = (element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { id: element.id, top: top + scrollY, bottom: bottom + scrollY, left, right };
    };
    return {
      notes: [...document.querySelectorAll('.noted > .note')].map((note) => ({ ...box(note), caller: box(note.parentElement.firstElementChild) })),
      wide: [...document.querySelectorAll('.body .table, .body .figure')].map(box),
    };
  })()`);
const overlap = (one: Box, other: Box): boolean =>
  one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;

const pages = ['zh/msc-ischemic-stroke/', 'en/msc-ischemic-stroke/', 'en/guide/'];

test.each(pages.flatMap((page) => [1240, 1440, 1920].map((width) => ({ page, width }))))(
  'in a window $width pixels wide each note of $page stands beside what calls it, over nothing',
  async ({ page, width }) => {
    await tab.view({ width });
    await tab.goto(page);
    const { notes, wide } = await boxes();
    expect(notes.length).toBeGreaterThan(1);
    notes.forEach((note, index) => {
      expect(note.left, note.id).toBeGreaterThan(note.caller.right);
      expect(note.right, note.id).toBeLessThanOrEqual(width);
      // As high as its paragraph begins, or else right under the note before it.
      const above = notes[index - 1];
      const start = Math.max(note.caller.top, (above?.bottom ?? 0) > note.caller.top ? above!.bottom : 0);
      expect(note.top - start, note.id).toBeGreaterThanOrEqual(0);
      expect(note.top - start, note.id).toBeLessThan(40);
      for (const other of [...notes.slice(index + 1), ...wide])
        expect(overlap(note, other), `${note.id} ${other.id}`).toBe(false);
    });
  },
);

test.each(pages.flatMap((page) => [390, 1024].map((width) => ({ page, width }))))(
  'in a window $width pixels wide each note of $page stands under what calls it',
  async ({ page, width }) => {
    await tab.view({ width });
    await tab.goto(page);
    for (const note of (await boxes()).notes) {
      expect(note.top, note.id).toBeGreaterThanOrEqual(note.caller.bottom - 4);
      expect(note.left, note.id).toBeLessThan(note.caller.right);
    }
  },
);
