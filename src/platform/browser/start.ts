import type { Browser } from 'puppeteer-core';
import { browserArguments, type BrowserProfile } from './arguments.ts';
import { overhear } from './overhear.ts';

/** How to start one browser. */
export interface StartOptions {
  readonly executable: string;
  readonly sandboxed: boolean;
  readonly profile: BrowserProfile;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** A browser process of our own. */
export interface StartedBrowser {
  readonly browser: Browser;
  /** Ends the process with all its children and removes what it left on disk. */
  close(): Promise<void>;
}

/** Why a browser did not start: the loader misses a library, the machine forbids the sandbox, or something else. */
export interface StartFault {
  readonly fault: 'library' | 'sandbox' | 'other';
  /** The last thing the browser said. */
  readonly detail: string;
}

const startLimit = 20_000;

/** Starts a browser and waits until it answers, at most 20 s. It ends when this process does. */
export async function startBrowser(options: StartOptions): Promise<StartedBrowser | StartFault> {
  // The import takes as long as the start of the browser: who prints nothing does without both. The core alone, since
  // the whole package runs any `.puppeteerrc.cjs` that lies in the folder the command was called in.
  const { launch } = await import('puppeteer-core');
  const end = new AbortController();
  const limit = setTimeout(() => end.abort(), startLimit);
  const { launched, complaint } = overhear(() =>
    launch({
      browser: 'chrome',
      executablePath: options.executable,
      ignoreDefaultArgs: true,
      args: browserArguments(options),
      // No port is opened, so nobody else on the machine can speak to the browser.
      pipe: true,
      // There is none, and puppeteer would wait for it until it gave up.
      waitForInitialPage: false,
      defaultViewport: null,
      env: options.variables,
      signal: end.signal,
      // A Ctrl-C is for the program to answer; when it ends, so does the browser.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // The printer has a limit for all of a print.
      protocolTimeout: 0,
      // Nobody looks at these, and each font of a page would come back in them, written out in its `data:` address.
      networkEnabled: false,
      issuesEnabled: false,
    }),
  );
  try {
    const browser = await launched;
    const close = async (): Promise<void> => {
      // Sooner than a polite request, and it takes the children along.
      end.abort();
      await browser.close();
    };
    return { browser, close };
  } catch (error) {
    end.abort();
    return faultIn((await complaint()) || String(error));
  } finally {
    clearTimeout(limit);
  }
}

function faultIn(complaint: string): StartFault {
  const detail = complaint.trim().split('\n').at(-1) ?? '';
  if (/error while loading shared libraries/u.test(complaint)) return { fault: 'library', detail };
  if (/No usable sandbox|Failed to move to new namespace|sandbox_host|setuid sandbox/iu.test(complaint)) {
    return { fault: 'sandbox', detail };
  }
  return { fault: 'other', detail };
}
