import type { Diagnostic } from '../model/diagnostic.ts';
import type { Printer } from '../model/ports.ts';
import { browserCandidates, type BrowserSource, type BrowserSurroundings } from './browser/candidates.ts';
import { fontConfiguration } from './browser/font-configuration.ts';
import { browserIdentity } from './browser/identity.ts';
import { launchBrowser, type RunningBrowser } from './browser/launch.ts';
import { asPrintProblem, openPage, PrintFault, type PrintPage } from './browser/page.ts';
import { findInstalled } from './installed-packages.ts';
import { browserIsSandboxed } from './rules/browser-is-sandboxed.ts';

/** What `diglot doctor` says about the browser. */
export interface BrowserDescription {
  readonly source: BrowserSource;
  readonly executable: string;
  /** Name and version, e.g. `HeadlessChrome/153.0.8010.0`. */
  readonly product: string;
  readonly sandboxed: boolean;
}

/** A printer that owns a browser: one process, two pages, started when first needed or when told to. */
export interface BrowserPrinter extends Required<Printer> {
  /** Starts the browser in the background, so that it is ready by the time something is printed. */
  start(): void;
  /** Which browser prints; starts it. Throws `browser-is-available`. */
  describe(): Promise<BrowserDescription>;
  /** What was found on the way, so far: `browser-is-sandboxed`. */
  diagnostics(): readonly Diagnostic[];
  /** Ends the browser; what is being printed fails. */
  close(): Promise<void>;
}

/** What the printer depends on. */
export interface BrowserPrinterOptions extends BrowserSurroundings {
  /** True for the superuser. */
  readonly superuser: boolean;
  /** Milliseconds after which a print is given up. */
  readonly timeLimit?: number;
}

/** Place for one page, which is opened when it is first needed and after a failure. */
interface Slot {
  page?: Promise<PrintPage> | undefined;
}

/** Two pages keep two cores busy, and a third gains nothing. */
const pageCount = 2;
const defaultTimeLimit = 15_000;
/** Milliseconds more for each pixel of an image: four times what a slow machine was seen to take. */
const perPixel = 0.0003;

/** What a character that no face of the page holds is printed in. */
const fallbackFonts = '@expo-google-fonts/noto-sans-sc/400Regular';

/**
 * A printer on the first browser that runs here. `print` throws `EnvironmentProblem`s of `browser-is-available` and
 * `print-finishes`; a page that failed is thrown away, and a browser that ended is started anew by the next print.
 */
export function createBrowserPrinter(options: BrowserPrinterOptions): BrowserPrinter {
  const { timeLimit = defaultTimeLimit } = options;
  const idle: Slot[] = Array.from({ length: pageCount }, () => ({}));
  const waiting: ((slot: Slot) => void)[] = [];
  const found: Diagnostic[] = [];
  let running: Promise<RunningBrowser> | undefined;

  const browser = (): Promise<RunningBrowser> => {
    running ??= startBrowser();
    running.catch(() => (running = undefined));
    return running;
  };

  async function startBrowser(): Promise<RunningBrowser> {
    const variables = await browserVariables(options);
    const started = await launchBrowser(browserCandidates(options), { superuser: options.superuser, variables });
    started.browser.once('disconnected', () => {
      running = undefined;
      for (const slot of idle) slot.page = undefined;
    });
    if (started.sandboxForbidden) found.push(browserIsSandboxed.at(undefined, { executable: started.executable }));
    return started;
  }

  const take = (): Promise<Slot> => {
    const slot = idle.shift();
    return slot ? Promise.resolve(slot) : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (slot: Slot): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.unshift(slot);
  };

  return {
    start() {
      const open = async (): Promise<void> => {
        const started = await browser();
        await Promise.all(idle.map((slot) => (slot.page ??= openPage(started.browser))));
      };
      // A browser that cannot be had is reported when something is to be printed.
      open().catch(() => undefined);
    },
    async print(html, printOptions = {}) {
      const slot = await take();
      let started: RunningBrowser | undefined;
      try {
        started = await browser();
        const page = (slot.page ??= openPage(started.browser));
        return await withinLimit(
          page.then(({ print }) => print(html, printOptions)),
          timeLimit + (printOptions.pixels ?? 0) * perPixel,
        );
      } catch (error) {
        slot.page?.then(({ discard }) => discard()).catch(() => undefined);
        slot.page = undefined;
        throw await asPrintProblem(error, started?.browser, printOptions.name);
      } finally {
        giveBack(slot);
      }
    },
    identity: () => browserIdentity(options),
    product: async () => (await browser()).browser.version(),
    async describe() {
      const started = await browser();
      const { source, executable, sandboxed } = started;
      return { source, executable, product: await started.browser.version(), sandboxed };
    },
    diagnostics: () => [...found],
    async close() {
      const started = await running?.catch(() => undefined);
      await started?.close();
    },
  };
}

/** The browser's environment: the user's, with one time zone and, on Linux, one folder of fonts. */
async function browserVariables(options: BrowserPrinterOptions): Promise<BrowserSurroundings['variables']> {
  const variables = { ...options.variables, TZ: 'UTC' };
  const fonts = findInstalled(options.project, fallbackFonts);
  if (options.platform !== 'linux' || fonts === undefined) return variables;
  return { ...variables, FONTCONFIG_FILE: await fontConfiguration(options.cache, fonts) };
}

async function withinLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise: limit, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new PrintFault('time-limit', `${milliseconds / 1000} s`)), milliseconds);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
