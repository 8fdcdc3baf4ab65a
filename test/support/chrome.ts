import { homedir } from 'node:os';
import { openCache } from '../../src/platform/cache.ts';
import { browserCandidates } from '../../src/platform/browser/candidates.ts';
import { launchBrowser } from '../../src/platform/browser/launch.ts';
import { project } from './build.ts';

/** How a page is looked at. */
export interface Viewing {
  /** Width of the window in CSS pixels. */
  readonly width: number;
  readonly dark?: boolean;
}

/** A tab. Addresses are paths below the site's root. */
export interface Tab {
  /** Loads a page and waits until it has loaded. */
  goto(path: string): Promise<void>;
  view(viewing: Viewing): Promise<void>;
  /** The value of an expression inside the page. */
  evaluate<T>(expression: string): Promise<T>;
  /** Does something that leads to another page, and waits until that has loaded. */
  follow(expression: string): Promise<void>;
  allowScripts(allowed: boolean): Promise<void>;
  /** Everything that pages have asked for so far, as whole addresses. */
  readonly requests: readonly string[];
}

/** The browser that Diglot prints with, showing a site. */
export interface Chrome {
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

/** Where the site seems to stand. Nothing is looked up: every request is answered from the given files. */
export const origin = 'http://diglot.test';

/** The protocol beyond what printing needs. */
type Send = (command: string, parameters: object, session?: string) => Promise<Record<string, unknown>>;

interface Event {
  readonly method: string;
  readonly params: { readonly requestId: string; readonly request: { readonly url: string } };
}

/**
 * Starts the browser with Diglot's own launcher, which cuts it off from every network, and serves the files to it over
 * the pipe; whatever else a page asks for is refused, and kept in `requests`.
 */
export async function openChrome(files: ReadonlyMap<string, Uint8Array>): Promise<Chrome> {
  const { env: variables, platform } = process;
  const cache = await openCache({ variables, platform, home: homedir(), project });
  const candidates = browserCandidates({ variables, platform, architecture: process.arch, project, cache });
  const browser = await launchBrowser(candidates, { superuser: process.getuid?.() === 0, variables });
  const { connection } = browser;
  const send = connection.send.bind(connection) as unknown as Send;

  return { tab: openTab, close: () => browser.close() };

  async function openTab(): Promise<Tab> {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
    const say = (command: string, parameters: object = {}) => send(command, parameters, sessionId);
    const requests: string[] = [];
    let onLoad: () => void = () => undefined;
    connection.listen(sessionId, (happened) => {
      const { method, params } = happened as unknown as Event;
      if (method === 'Page.loadEventFired') onLoad();
      if (method !== 'Fetch.requestPaused') return;
      requests.push(params.request.url);
      void answer(say, params);
    });
    const loading = async (begin: () => Promise<unknown>): Promise<void> => {
      const loaded = new Promise<void>((resolve) => (onLoad = resolve));
      await begin();
      await loaded;
    };
    const evaluate = async <T>(expression: string): Promise<T> => {
      const answered = await say('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      const { result, exceptionDetails } = answered as { result: { value: T }; exceptionDetails?: object };
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    };
    await Promise.all([say('Page.enable'), say('Fetch.enable', { patterns: [{ urlPattern: '*' }] })]);
    return {
      requests,
      evaluate,
      goto: (path) => loading(() => say('Page.navigate', { url: `${origin}/${path}` })),
      follow: (expression) => loading(() => evaluate(expression)),
      async view({ width, dark = false }) {
        const mobile = width < 600;
        await say('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile });
        const features = [
          { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
          // Pages stand still at once where an address leads.
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ];
        await say('Emulation.setEmulatedMedia', { features });
      },
      async allowScripts(allowed) {
        await say('Emulation.setScriptExecutionDisabled', { value: !allowed });
      },
    };
  }

  async function answer(
    say: (command: string, parameters: object) => Promise<unknown>,
    { requestId, request }: Event['params'],
  ): Promise<void> {
    const { origin: asked, pathname } = new URL(request.url);
    const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    const body = asked === origin ? files.get(path) : undefined;
    if (!body) return void (await say('Fetch.failRequest', { requestId, errorReason: 'AddressUnreachable' }));
    const responseHeaders = [{ name: 'Content-Type', value: contentType(path) }];
    const encoded = Buffer.from(body).toString('base64');
    await say('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: encoded });
  }
}

function contentType(path: string): string {
  const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
  return types[path.split('.').at(-1)!] ?? 'application/octet-stream';
}
