import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPrinter } from '../../src/platform/browser.ts';
import { browserArguments } from '../../src/platform/browser/arguments.ts';
import { openPage } from '../../src/platform/browser/page.ts';
import { EnvironmentProblem } from '../../src/platform/environment-problem.ts';
import { printerIn, temporaryFolder, textOf } from './printing.ts';

const folder = temporaryFolder();
const secret = 'SECRET-OF-THIS-MACHINE';
const secretUrl = pathToFileURL(join(folder.path, 'secret.html')).href;
let server: Server;
let arrivals = 0;
let requests = 0;
let printer: BrowserPrinter;

beforeAll(async () => {
  writeFileSync(join(folder.path, 'secret.html'), `<p>${secret}`);
  // Counts bare connections: a preconnect or a WebSocket shows before any request is sent.
  server = createServer((socket) => {
    arrivals += 1;
    socket.once('data', () => (requests += 1));
    // A browser that has guessed a connection drops it.
    socket.on('error', () => undefined);
    socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n${secret}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  printer = printerIn(folder.path, { timeLimit: 3000 });
});
afterAll(async () => {
  await printer.close();
  server.close();
  folder.remove();
});

const attempts: Record<string, (url: string) => string> = {
  image: (url) => `<img src="${url}/a.png">`,
  'style sheet': (url) => `<link rel="stylesheet" href="${url}/a.css">`,
  import: (url) => `<style>@import "${url}/b.css"; p { background: url(${url}/c.png) }</style>`,
  font: (url) => `<style>@font-face { font-family: F; src: url(${url}/a.ttf) } p { font-family: F }</style>`,
  frame: (url) => `<iframe src="${url}/frame" width="400" height="100"></iframe>`,
  'frame of a document of its own': (url) => `<iframe srcdoc="<iframe src='${url}/inner'></iframe>"></iframe>`,
  object: (url) => `<object data="${url}/o"></object><embed src="${url}/e">`,
  media: (url) => `<video src="${url}/v" poster="${url}/p" autoplay></video><audio src="${url}/s" autoplay></audio>`,
  drawing: (url) => `<svg><image href="${url}/i.png" width="9" height="9"/><use href="${url}/u.svg#x"/></svg>`,
  prefetch: (url) => `<link rel="prefetch" href="${url}/p"><link rel="preload" as="image" href="${url}/q">`,
  preconnect: (url) => `<link rel="preconnect" href="${url}"><link rel="dns-prefetch" href="${url}">`,
  module: (url) => `<link rel="modulepreload" href="${url}/m.js"><script type="module" src="${url}/n.js"></script>`,
  speculation: (url) =>
    `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${url}/x"],"eagerness":"immediate"}]}</script>`,
  icon: (url) => `<link rel="icon" href="${url}/favicon.ico"><link rel="manifest" href="${url}/manifest">`,
  refresh: (url) => `<meta http-equiv="refresh" content="0;url=${url}/refresh">`,
  'refresh to nothing': () => '<meta http-equiv="refresh" content="0;url=about:blank">',
  report: (url) =>
    `<meta http-equiv="Content-Security-Policy" content="img-src 'none'; report-uri ${url}/report"><svg><image href="${url}/r"/></svg>`,
  base: (url) => `<base href="${url}/"><svg><image href="relative.png"/></svg>`,
  socket: (url) => `<script>new WebSocket("${url.replace('http', 'ws')}/ws")</script>`,
  request: (url) => `<script>fetch("${url}/f");navigator.sendBeacon("${url}/b");open("${url}/popup")</script>`,
};

/** The printed text, or nothing when the print was refused in the ordinary way. */
async function printed(html: string): Promise<string> {
  try {
    return await textOf(await printer.print(html));
  } catch (error) {
    if (error instanceof EnvironmentProblem && error.code === 'print-finishes') return '';
    throw error;
  }
}

describe('a hostile page', () => {
  test.each(Object.keys(attempts))('reaches no server and no file: %s', async (name) => {
    const { port } = server.address() as AddressInfo;
    for (const url of [`http://127.0.0.1:${port}`, `http://localhost:${port}`, `http://[::ffff:127.0.0.1]:${port}`]) {
      const text = await printed(`<!doctype html><meta charset="utf-8"><title>x</title>${attempts[name]!(url)}<p>end`);
      expect(text).not.toContain(secret);
    }
    const fromFile = await printed(`<!doctype html><title>x</title>${attempts[name]!(secretUrl)}<p>end`);
    expect(fromFile).not.toContain(secret);
    expect(arrivals).toBe(0);
  });

  test('reads no file by its exact address', async () => {
    const page = `<!doctype html><iframe src="${secretUrl}"></iframe><object data="${secretUrl}"></object><embed src="${secretUrl}"><p>end`;
    expect(await printed(page)).not.toContain(secret);
  });

  test('leaves the printer in working order', async () => {
    expect(await textOf(await printer.print('<!doctype html><title>x</title><p>sound'))).toBe('sound');
  });
});

describe('a page whose way out is open', () => {
  /** Only the browser's arguments stop what is fetched for later. */
  const attempted = Object.keys(attempts).filter((name) => name !== 'prefetch');
  let open: Browser;
  beforeAll(async () => {
    const { executable, sandboxed } = await printer.describe();
    const args = browserArguments({ sandboxed, profile: 'temporary' });
    const opened = args.filter((argument) => !/^--(?:proxy|host-resolver)/u.test(argument));
    expect(args.length - opened.length).toBe(3);
    open = await launch({
      executablePath: executable,
      pipe: true,
      ignoreDefaultArgs: true,
      args: opened,
      waitForInitialPage: false,
      networkEnabled: false,
    });
  });
  afterAll(() => open.close());

  test.each(attempted)('still asks for nothing: %s', async (name) => {
    const { port } = server.address() as AddressInfo;
    const page = await openPage(open);
    const html = `<!doctype html><title>x</title>${attempts[name]!(`http://127.0.0.1:${port}`)}<p>end`;
    await page.print(html, {}).catch(() => undefined);
    await page.discard();
    expect(requests).toBe(0);
  });
});

test('the test server answers, so that silence means something', async () => {
  const { port } = server.address() as AddressInfo;
  const before = arrivals;
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain(secret);
  expect([arrivals, requests]).toEqual([before + 1, 1]);
});
