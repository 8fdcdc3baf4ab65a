import type { Tab } from './chrome.ts';

/** A line of text as the browser has broken it. */
export interface ScreenLine {
  /** What it says, without blanks at its ends. */
  readonly text: string;
  /** Whether it begins with a raised mark: a citation, the call of a note. */
  readonly beginsWithMark: boolean;
  /** Whether it is the last of several lines of a paragraph. */
  readonly isLast: boolean;
}

/** The lines of all paragraphs, entries, and cells of the page that is shown, without what is hidden or stands in a margin. */
export function linesOnScreen(tab: Tab): Promise<readonly ScreenLine[]> {
  return tab.evaluate(`(() => {
    const apart = 'svg, math, pre, .pair, .visually-hidden, details:not([open])';
    const blocks = 'p, li, td, th, h1, h2, h3, h4, figcaption, caption';
    const lines = [];
    for (const block of document.querySelectorAll(blocks)) {
      if (block.closest(apart) || block.querySelector(blocks) || !block.checkVisibility()) continue;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const own = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest(apart)) continue;
        const isMark = node.parentElement.closest('sup.citation, sup.note-call, sup.table-mark') !== null;
        for (let at = 0; at < node.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          const line = own.at(-1);
          // A line begins where the text goes back to the left.
          if (line === undefined || box.left < line.right - 4) own.push({ text: '', right: box.right, beginsWithMark: isMark });
          const current = own.at(-1);
          current.text += node.data[at];
          current.right = box.right;
        }
      }
      own.forEach(({ text, beginsWithMark }, index) =>
        lines.push({
          text: text.trim(),
          beginsWithMark: beginsWithMark && index > 0,
          isLast: block.tagName === 'P' && index > 0 && index === own.length - 1,
        }),
      );
    }
    return lines;
  })()`);
}
