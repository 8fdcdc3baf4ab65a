import { homedir } from 'node:os';
import type { KeyInput } from 'puppeteer-core';
import { setTimeout } from 'node:timers/promises';
import { openCache, type Cache } from '../../src/platform/cache.ts';
import { browserCandidates } from '../../src/platform/browser/candidates.ts';
import { fontConfiguration } from '../../src/platform/browser/font-configuration.ts';
import { launchBrowser } from '../../src/platform/browser/launch.ts';
import { findInstalled } from '../../src/platform/installed-packages.ts';
import { project } from './build.ts';

/** How a page is looked at. */
export interface Viewing {
  /** Width of the window in CSS pixels. */
  readonly width: number;
  readonly dark?: boolean;
  /** As it would be printed. */
  readonly printed?: boolean;
}

/** A face that the browser has set some words in. */
export interface UsedFace {
  readonly family: string;
  /** Whether it came with the page. */
  readonly isWebFont: boolean;
  readonly glyphs: number;
}

/** Something that a thread of the browser did. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** How long it took, and how long the processor worked on it. */
  readonly dur?: number;
  readonly tdur?: number;
}

/** How a site answers. */
export interface Serving {
  /** How long the answer to a path lets the browser wait, in milliseconds. */
  readonly delay?: (path: string) => number;
  /** Whether the browser has the fonts that Diglot brings and none of the machine, as when it prints. */
  readonly ownFonts?: boolean;
}

export interface Tab {
  /** Loads a page, by its path below the site's root or as a `file:` address, and waits until it has loaded. */
  goto(address: string): Promise<void>;
  view(viewing: Viewing): Promise<void>;
  /** The value of an expression inside the page. */
  evaluate<T>(expression: string): Promise<T>;
  /** Has all of the page laid out, what is far down too, which a reader would come to first. */
  layOut(): Promise<void>;
  /** Does something that leads to another page, and waits until that has loaded. */
  follow(expression: string): Promise<void>;
  /** A key pressed and let go, by its name: `Tab`, `Escape`, `Space`. */
  press(key: KeyInput): Promise<void>;
  /** Moves the mouse onto the middle of an element, after bringing it into sight; without a selector, off the page's words. */
  point(selector?: string): Promise<void>;
  /** Touches an element with a finger, after bringing it into sight. Only in windows narrower than 600 pixels. */
  touch(selector: string): Promise<void>;
  /** What the browser did while something was done, event by event. */
  trace(work: () => Promise<unknown>): Promise<readonly TraceEvent[]>;
  /** What the window shows, as a PNG of so many pixels for one of CSS. */
  picture(scale: number): Promise<Uint8Array>;
  allowScripts(allowed: boolean): Promise<void>;
  close(): Promise<void>;
  /** The faces in which the words directly inside the first such element are set. */
  facesOf(selector: string): Promise<readonly UsedFace[]>;
  /** Everything that pages have asked for so far, as whole addresses. */
  readonly requests: readonly string[];
}

/** The browser that Diglot prints with, showing a site. */
export interface Chrome {
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

/** Inside a page: has all of it laid out. */
export const laidOut = `(() => {
  const style = new CSSStyleSheet();
  style.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets.push(style);
})()`;

/** Where the site seems to stand. Nothing is looked up: every request is answered from the given files. */
export const origin = 'http://diglot.test';

/**
 * Starts the browser with Diglot's own launcher, which cuts it off from every network, and serves the files to it over
 * the pipe; whatever else a page asks for is refused, and kept in `requests`.
 */
export async function openChrome(
  files: ReadonlyMap<string, Uint8Array>,
  { delay = () => 0, ownFonts = false }: Serving = {},
): Promise<Chrome> {
  const { env, platform } = process;
  const cache = await openCache({ variables: env, platform, home: homedir(), project });
  const variables = ownFonts && platform === 'linux' ? { ...env, FONTCONFIG_FILE: await ourFonts(cache) } : env;
  const candidates = browserCandidates({ variables, platform, architecture: process.arch, project, cache });
  const started = await launchBrowser(candidates, { superuser: process.getuid?.() === 0, variables });
  return { tab: openTab, close: () => started.close() };

  async function openTab(): Promise<Tab> {
    const page = await started.browser.newPage();
    const session = await page.createCDPSession();
    const requests: string[] = [];
    session.on('Fetch.requestPaused', ({ requestId, request: { url } }) => {
      requests.push(url);
      const body = fileAt(url);
      const wait = delay(new URL(url).pathname.slice(1));
      const answer = () =>
        body
          ? session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, ...body })
          : url.startsWith('file:')
            ? session.send('Fetch.continueRequest', { requestId })
            : session.send('Fetch.failRequest', { requestId, errorReason: 'AddressUnreachable' });
      const answered = wait > 0 ? setTimeout(wait).then(answer) : answer();
      // A request that is gone with its page cannot be answered any more.
      answered.catch(() => undefined);
    });
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    const evaluate = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
    const middleOf = (selector: string): Promise<{ x: number; y: number }> =>
      evaluate(`(async () => {
        const element = document.querySelector(${JSON.stringify(selector)});
        const within = ({ top, bottom }) => top > 80 && bottom < innerHeight;
        if (!within(element.getBoundingClientRect())) element.scrollIntoView({ block: 'center', behavior: 'instant' });
        await ${still};
        const [{ left, top, width, height }] = element.getClientRects();
        return { x: left + width / 2, y: top + height / 2 };
      })()`);
    return {
      requests,
      evaluate,
      async goto(address) {
        await page.goto(new URL(address, origin).href, { waitUntil: 'load' });
      },
      layOut: () => evaluate(laidOut),
      async follow(expression) {
        await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), evaluate(expression)]);
      },
      async view({ width, dark = false, printed = false }) {
        await page.setViewport({ width, height: 800, isMobile: width < 600, hasTouch: width < 600 });
        // In one command, since a second would take back what the first has said.
        await session.send('Emulation.setEmulatedMedia', {
          media: printed ? 'print' : '',
          features: [
            { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
            // Pages stand still at once where an address leads.
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ],
        });
      },
      press: (key) => page.keyboard.press(key),
      async point(selector) {
        const { x, y } = selector === undefined ? { x: 2, y: 400 } : await middleOf(selector);
        await page.mouse.move(x, y, { steps: 4 });
      },
      async touch(selector) {
        const { x, y } = await middleOf(selector);
        await page.touchscreen.tap(x, y);
      },
      async trace(work) {
        await page.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
        await work();
        const bytes = await page.tracing.stop();
        return (JSON.parse(Buffer.from(bytes ?? []).toString()) as { traceEvents: TraceEvent[] }).traceEvents;
      },
      async picture(scale) {
        const { width, height } = page.viewport()!;
        await evaluate(still);
        // Told from where the page begins, not the window.
        const [x, y] = await evaluate<[number, number]>('[scrollX, scrollY]');
        const clip = { x, y, width, height, scale };
        const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
        return Buffer.from(data, 'base64');
      },
      allowScripts: (allowed) => page.setJavaScriptEnabled(allowed),
      close: () => page.close(),
      async facesOf(selector) {
        const { root } = await session.send('DOM.getDocument', { depth: 0 });
        const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
        await session.send('CSS.enable');
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
        return fonts.map(({ familyName, isCustomFont, glyphCount }) => ({
          family: familyName,
          isWebFont: isCustomFont,
          glyphs: glyphCount,
        }));
      },
    };
  }

  /** The file that an address of the site means, as the protocol wants it. */
  function fileAt(url: string): { body: string; responseHeaders: { name: string; value: string }[] } | undefined {
    const { origin: asked, pathname } = new URL(url);
    const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    const bytes = asked === origin ? files.get(path) : undefined;
    const responseHeaders = [{ name: 'Content-Type', value: contentType(path) }];
    return bytes && { body: Buffer.from(bytes).toString('base64'), responseHeaders };
  }
}

/**
 * Fulfilled when the page stands still: what comes near as a page is scrolled is laid out in the frames that follow, and
 * moves the page under what is shown.
 */
const still = `new Promise((resolve) => {
  const now = () => [scrollY, document.documentElement.scrollHeight].join();
  let before = now();
  let frames = 0;
  const look = () => {
    frames = now() === before ? frames + 1 : 0;
    before = now();
    return frames < 4 ? requestAnimationFrame(look) : resolve(true);
  };
  requestAnimationFrame(look);
})`;

/** The fonts that the browser has when it prints. */
function ourFonts(cache: Cache): Promise<string> {
  return fontConfiguration(cache, findInstalled(project, '@expo-google-fonts/noto-sans-sc/400Regular')!);
}

function contentType(path: string): string {
  const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
  return types[path.split('.').at(-1)!] ?? 'application/octet-stream';
}
