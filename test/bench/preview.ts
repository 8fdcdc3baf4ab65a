/**
 * `npm run bench:preview`: from a file that is saved to the open page that shows it, in the browser, for a sentence, a table, the
 * references, a template, and a style; of the review among the shipped articles, and in a site of 200. Prints milliseconds, and
 * what part they are of a build of all web pages from the command line. `preview.ts ROUNDS` takes another number of rounds.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { openLoopbackBrowser } from '../support/loopback-browser.ts';
import { writeArticles } from './many-articles.ts';
import { median, run } from './measure.ts';
import { argumentsOf, everything, launcher, outputBelow, requests, shippedContent } from './requests.ts';

const rounds = Number(process.argv[2] ?? 20);
/** The first rounds warm up. */
const warmUp = 5;
/** Between two saves, in milliseconds: nobody is faster. */
const pause = 500;
const formats = ['html', 'parallel-html', 'search'];

const [slug] = requests.review.only;
const server = fileURLToPath(new URL('preview-process.ts', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url));

/** What is saved. `show`: an expression in the page that is true once the page shows the mark. */
interface Saving {
  readonly file: string;
  readonly change: (text: string, mark: string) => string;
  readonly show: (mark: string) => string;
}

const behind =
  (words: string) =>
  (text: string, mark: string): string =>
    text.replace(words, () => `${words} ${mark}`);
const within = (selector: string) => (mark: string) =>
  `document.querySelector('${selector}')?.textContent.includes('${mark}')`;

const article = `content/${slug}`;
const savings: Readonly<Record<string, Saving>> = {
  sentence: { file: `${article}/en.md`, change: behind('Molecular events'), show: within('#s3-1-p1') },
  table: { file: `${article}/tables/t2.yaml`, change: behind('is the carotid artery'), show: within('#t2') },
  references: {
    file: `${article}/references.json`,
    change: behind('Progress in mesenchymal'),
    show: within('.references'),
  },
  template: {
    file: 'templates/default/html/article.liquid',
    change: behind('<h2 id="data">{{ labels.data.title }}'),
    show: within('#data'),
  },
  style: {
    file: 'templates/default/css/reader/text.css',
    change: (text, mark) => `${text}\nbody { --mark: ${mark}; }\n`,
    show: (mark) => `getComputedStyle(document.body).getPropertyValue('--mark').trim() === '${mark}'`,
  },
};

const folder = mkdtempSync(join(tmpdir(), 'diglot-bench-'));
const browser = await openLoopbackBrowser();
try {
  await measure('the review', (content) => cpSync(shippedContent, content, { recursive: true }));
  await measure('the review in a site of 200', (content) => {
    writeArticles(content, 199);
    cpSync(join(shippedContent, slug), join(content, slug), { recursive: true });
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Measures all kinds of saving in a site, and prints what came out. */
async function measure(name: string, write: (content: string) => void): Promise<void> {
  const site = mkdtempSync(join(folder, 'site-'));
  const content = join(site, 'content');
  write(content);
  cpSync(join(project, 'templates'), join(site, 'templates'), { recursive: true });
  const request = { ...everything, formats };
  const built = await run([launcher, ...argumentsOf(request, content, outputBelow(site, 'built'))]);
  const preview = spawn(process.execPath, [server, content, join(site, 'templates')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [address] = (await once(preview.stdout, 'data')) as [Buffer];
    const page = await open(browser, `${String(address).trim()}en/${slug}/`);
    console.log(name);
    const all: number[] = [];
    for (const [kind, saving] of Object.entries(savings)) {
      const times = await timesOf(saving, site, page);
      all.push(...times);
      console.log(line(kind, median(times), built.milliseconds));
    }
    console.log(line('all of these', median(all), built.milliseconds));
    console.log(`  ${'build'.padEnd(14)}${built.milliseconds.toFixed(0).padStart(6)} ms`);
    await page.close();
  } finally {
    preview.kill();
    await once(preview, 'exit');
  }
}

function line(name: string, time: number, build: number): string {
  return `  ${name.padEnd(14)}${time.toFixed(0).padStart(6)} ms   ${(time / build).toFixed(3)} of a build`;
}

async function open(inBrowser: Browser, address: string): Promise<Page> {
  const page = await inBrowser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction('document.fonts.ready');
  // In the middle of the article, as somebody who reads it.
  await page.evaluate(`document.getElementById('s3-1-p1').scrollIntoView({ behavior: 'instant' })`);
  return page;
}

/** How long each round takes, in milliseconds. */
async function timesOf({ file, change, show }: Saving, site: string, page: Page): Promise<number[]> {
  const path = join(site, file);
  const text = readFileSync(path, 'utf8');
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const mark = markOf(round);
    const changed = change(text, mark);
    if (changed === text) throw new Error(`${file} is not what it was`);
    const shown = page.evaluate(watchFor(show(mark))) as Promise<number>;
    await setTimeout(pause);
    const saved = now();
    writeFileSync(path, changed);
    const time = (await shown) - saved;
    if (round >= warmUp) times.push(time);
  }
  writeFileSync(path, text);
  await setTimeout(pause * 4);
  return times;
}

/** A word that no text has, and no check takes for a number. */
function markOf(round: number): string {
  return `so${[...String(round)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

/** When something is true in the page: as soon as the page has changed so, in milliseconds of this machine's clock. */
function watchFor(condition: string): string {
  return `new Promise((resolve) => {
    const look = () => {
      if (!(${condition})) return;
      observer.disconnect();
      removeEventListener('load', look, true);
      resolve(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    addEventListener('load', look, true);
  })`;
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
