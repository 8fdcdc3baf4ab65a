import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Cache } from '../cache.ts';
import type { BrowserProfile } from './arguments.ts';
import { findEmbeddedBrowser } from './embedded.ts';

/** Where a browser comes from: named by the user, from npm, fetched by puppeteer, or installed on the system. */
export type BrowserSource = 'told' | 'embedded' | 'puppeteer' | 'system';

/** A browser that may be tried. */
export interface BrowserCandidate {
  readonly source: BrowserSource;
  /** Path of its executable, made ready to be run. */
  executable(): Promise<string>;
  /** Folder of libraries for the case that the system lacks some. */
  libraries?(): Promise<string>;
  /** `none` for a browser that then leaves nothing on disk. */
  readonly profile: BrowserProfile;
}

/** What decides which browsers are tried. */
export interface BrowserSurroundings {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  /** The folder that holds `node_modules`. */
  readonly project: string;
  readonly cache: Cache;
}

/**
 * Browsers in the order in which they are tried. A browser that the user names is the only one: another in its place
 * would print other pages without a word.
 */
export async function* browserCandidates(surroundings: BrowserSurroundings): AsyncGenerator<BrowserCandidate> {
  const { variables, platform, architecture, project, cache } = surroundings;
  const told = toldBrowser(variables);
  if (told !== undefined) {
    yield installed('told', told);
    return;
  }
  if (platform === 'linux' && architecture === 'x64') {
    const embedded = findEmbeddedBrowser(project, cache);
    if (embedded) yield { source: 'embedded', profile: 'none', ...embedded };
  }
  const fetched = await fetchedByPuppeteer(project);
  if (fetched) yield installed('puppeteer', fetched);
  for (const path of systemBrowsers(variables, platform)) {
    if (isFile(path)) yield installed('system', path);
  }
}

/** The browser that the user names, if any. */
export function toldBrowser(variables: BrowserSurroundings['variables']): string | undefined {
  return variables['DIGLOT_BROWSER'] || variables['PUPPETEER_EXECUTABLE_PATH'] || undefined;
}

function installed(source: BrowserSource, path: string): BrowserCandidate {
  return { source, profile: 'temporary', executable: () => Promise.resolve(path) };
}

/**
 * The browser that puppeteer has fetched. While it loads, puppeteer runs the `.puppeteerrc.cjs` of the working folder or
 * of one above it: it is made to find the project's own, not one that came with somebody's article.
 */
async function fetchedByPuppeteer(project: string): Promise<string | undefined> {
  const here = process.cwd();
  process.chdir(project);
  const { executablePath } = await import('puppeteer').finally(() => process.chdir(here));
  for (const headless of ['shell', true] as const) {
    const path = await executablePath({ headless }).catch(() => undefined);
    if (path !== undefined && isFile(path)) return path;
  }
  return undefined;
}

/** Where Chrome, Chromium and Edge are installed, by platform. */
export function systemBrowsers(variables: BrowserSurroundings['variables'], platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => variables[name] ?? []);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programs.flatMap((program) => roots.map((root) => join(root, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = (variables['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
