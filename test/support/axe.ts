import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { project } from './build.ts';
import type { Tab } from './chrome.ts';

const axe = readFileSync(`${project}/node_modules/axe-core/axe.min.js`, 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe says of a page, a line for every rule with the elements that it means. */
const findings = `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } }).then((found) => {
  const lines = (rules) => rules.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', '));
  const undecided = found.incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes);
  return {
    violations: lines(found.violations),
    passes: found.passes.length,
    undecided: undecided.map(({ target, any: [{ data }] }) => ({ target: target.join(' '), reason: data.messageKey })),
  };
})`;

interface Findings {
  readonly violations: readonly string[];
  readonly passes: number;
  /** Elements whose contrast axe could not tell. */
  readonly undecided: readonly { readonly target: string; readonly reason: string }[];
}

/** The contrast of an element's text and the ground that it stands on (WCAG 2.2, relative luminance). */
const contrastOf = (target: string): string => `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => channels(colour).slice(0, 3)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const element = document.querySelector(${JSON.stringify(target)});
  let ground = element;
  while (channels(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
  const [dark, light] = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor]
    .map(luminance)
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
})()`;

/** The ways in which every page is looked at. */
export const viewings = [
  { name: 'wide and light', width: 1280 },
  { name: 'wide and dark', width: 1280, dark: true },
  { name: 'on a phone', width: 390 },
  { name: 'on a phone in the dark', width: 390, dark: true },
] as const;

/**
 * Holds the page that a tab shows to what axe knows of barriers (WCAG 2.2 AA), the contrast of its words among them.
 * `overlay`: what lies over the page, so that axe cannot tell what words under it stand on.
 */
export async function expectNoBarrier(tab: Pick<Tab, 'evaluate' | 'layOut'>, overlay?: string): Promise<void> {
  // What is not laid out axe cannot judge.
  await tab.layOut();
  await tab.evaluate(axe);
  const { violations, passes, undecided } = await tab.evaluate<Findings>(findings);
  expect(violations).toEqual([]);
  expect(passes).toBeGreaterThan(10);
  for (const { target, reason } of undecided) {
    // A wide table or picture reaches beyond the column, its frame or the window, and axe gives up on words that lie on two
    // boxes; a single character might be an ornament to it.
    const isIn = (frames: string): Promise<boolean> =>
      tab.evaluate(`document.querySelector(${JSON.stringify(target)}).closest(${JSON.stringify(frames)}) !== null`);
    const isOverlapped =
      (await isIn('.figure-page, .table, .scroll, .picture')) || (overlay !== undefined && !(await isIn(overlay)));
    expect(isOverlapped, `${target}: ${reason}`).toBe(true);
    expect(await tab.evaluate<number>(contrastOf(target)), target).toBeGreaterThan(4.5);
  }
}
