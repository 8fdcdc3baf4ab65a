import { launch, type Browser } from 'puppeteer-core';
import { homedir } from 'node:os';
import { browserArguments } from '../../src/platform/browser/arguments.ts';
import { createBrowserPrinter } from '../../src/platform/browser.ts';
import { openCache } from '../../src/platform/cache.ts';
import { project } from './build.ts';

/** A browser that reaches this machine, and nothing else by its name. */
export async function openLoopbackBrowser(): Promise<Browser> {
  const { env: variables, platform, arch: architecture } = process;
  const cache = await openCache({ variables, platform, home: homedir(), project });
  const superuser = process.getuid?.() === 0;
  const printer = createBrowserPrinter({ variables, platform, architecture, project, cache, superuser });
  const { executable, sandboxed } = await printer.describe();
  await printer.close();
  return launch({
    executablePath: executable,
    pipe: true,
    ignoreDefaultArgs: true,
    args: browserArguments({ sandboxed, profile: 'temporary' })
      .filter((argument) => !argument.startsWith('--proxy'))
      .map((argument) => (argument.startsWith('--host-resolver') ? `${argument}, EXCLUDE 127.0.0.1` : argument)),
    waitForInitialPage: false,
  });
}
