/**
 * `npm run bench:pages`: the longest task of the browser's main thread while it loads a page of the shipped web editions, wide
 * and on a phone, and while a reader opens the explorer of its first table: processor time in milliseconds, the least of
 * some runs, which is what the machine does when nothing disturbs it. A task of more than 50 keeps a reader waiting.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../support/build.ts';
import { openChrome, type Tab, type TraceEvent } from '../support/chrome.ts';
import { run } from './measure.ts';
import { argumentsOf, everything, launcher, requests, shippedContent } from './requests.ts';

const rounds = Number(process.argv[2] ?? 5);
const review = requests.review.only[0]!;
const addresses = [
  ...['en', 'zh', 'zh-en'].flatMap((language) => [`${language}/${review}/`, `${language}/guide/`]),
  '',
  'en/',
  'zh/',
  'en/search.html',
];

/** Fulfilled when what a page does after it has loaded is done. */
const quiet = `new Promise((resolve) => setTimeout(resolve, 700))`;

const folder = mkdtempSync(join(tmpdir(), 'diglot-pages-'));
try {
  const request = { ...everything, formats: ['html', 'parallel-html', 'search'] };
  await run([launcher, ...argumentsOf(request, shippedContent, folder)]);
  const chrome = await openChrome(filesBelow(folder));
  try {
    console.log('longest task in ms      wide: load explorer   phone: load explorer');
    for (const address of addresses) {
      const cells = [];
      for (const width of [1440, 390])
        cells.push(...(await leastOf(async () => tasksOf(await chrome.tab(), address, width))));
      console.log(`${`/${address}`.padEnd(30)}${cells.map((cell) => (cell?.toFixed(0) ?? '').padStart(10)).join('')}`);
    }
  } finally {
    await chrome.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The longest task while a page loads, and while its first explorer opens, if it has one. */
async function tasksOf(tab: Tab, address: string, width: number): Promise<(number | undefined)[]> {
  await tab.view({ width });
  const loading = await tab.trace(async () => {
    await tab.goto(address);
    await tab.evaluate(quiet);
  });
  const hasExplorer = await tab.evaluate<boolean>(`document.querySelector('.explorer button') !== null`);
  const opening = hasExplorer
    ? await tab.trace(async () => {
        await tab.evaluate(`document.querySelector('.explorer button').click()`);
        await tab.evaluate(quiet);
      })
    : undefined;
  await tab.close();
  return [longest(loading), opening && longest(opening)];
}

/** The longest task of the thread that lays out pages, in milliseconds of the processor. */
function longest(events: readonly TraceEvent[]): number {
  const main = events.find(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree');
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === main?.pid && tid === main.tid,
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

/** Of each number the least of some rounds. */
async function leastOf(measure: () => Promise<(number | undefined)[]>): Promise<(number | undefined)[]> {
  let least: (number | undefined)[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const found = await measure();
    least = found.map((one, index) => (one === undefined ? undefined : Math.min(one, least[index] ?? Infinity)));
  }
  return least;
}
