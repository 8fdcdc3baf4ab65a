import { statSync } from 'node:fs';
import { installedVersion } from '../installed-packages.ts';
import { systemBrowsers, toldBrowser, type BrowserSurroundings } from './candidates.ts';

/** Packages that bring a browser, or decide how it is driven. */
const packages = ['@sparticuz/chromium', 'puppeteer', 'puppeteer-core'];

/**
 * All that decides which browser prints, as far as can be told without starting one: it changes when one is updated,
 * comes or goes.
 */
export function browserIdentity({
  variables,
  platform,
  architecture,
  project,
}: Omit<BrowserSurroundings, 'cache'>): string {
  const told = toldBrowser(variables);
  const programs = told === undefined ? systemBrowsers(variables, platform) : [told];
  return JSON.stringify([
    platform,
    architecture,
    packages.map((name) => installedVersion(project, name) ?? ''),
    programs.flatMap((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found ? [[path, found.size, found.mtimeMs]] : [];
    }),
  ]);
}
