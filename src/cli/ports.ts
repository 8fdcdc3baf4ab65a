import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from '../engines/once.ts';
import { applyEdits } from '../edit/apply-edits.ts';
import type { UiLanguage } from '../model/language.ts';
import type {
  ContentCreator,
  ContentFolder,
  ContentWriter,
  FontStore,
  Printer,
  Shelf,
  TemplateFolder,
} from '../model/ports.ts';
import type { BuildPorts } from '../pipeline/build.ts';
import { createBrowserPrinter, type BrowserPrinter } from '../platform/browser.ts';
import type { BrowserSurroundings } from '../platform/browser/candidates.ts';
import { browserIdentity } from '../platform/browser/identity.ts';
import { nothingKept, openCache, type Cache } from '../platform/cache.ts';
import { openContentFolder } from '../platform/content-folder.ts';
import { openContentWriter } from '../platform/content-writer.ts';
import { EnvironmentProblem } from '../platform/environment-problem.ts';
import { openFontStore } from '../platform/font-store.ts';
import { openOutputFolder } from '../platform/output-folder.ts';
import { openSpool, type DiskSpool } from '../platform/spool.ts';
import { openShelf } from '../platform/shelf.ts';
import { openTemplateFolder } from '../platform/template-folder.ts';
import { createProgress, type LiveProgress } from '../platform/terminal.ts';
import { dependencies, version } from './version.ts';

/** The folder that holds Diglot's `package.json` and `templates/`. */
export const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What a build reaches the world through, and what must be ended after it. */
export interface LivePorts extends BuildPorts {
  readonly printer: BrowserPrinter;
  readonly progress: LiveProgress;
  readonly spool: DiskSpool;
}

/** The ports of a build on this machine. Throws an `EnvironmentProblem` where the machine does not let it. */
export async function openPorts(folders: {
  readonly content: string;
  readonly output: string;
  readonly ui: UiLanguage;
  /** False where nothing that earlier builds have made may be used. */
  readonly keeping?: boolean;
}): Promise<LivePorts> {
  const cache = await openMachineCache();
  const { keeping = true } = folders;
  return {
    ...openContent(folders.content),
    printer: openPrinter(cache),
    fonts: openFontStore({ project, cache: keeping ? cache : nothingKept }),
    output: await openOutputFolder(folders.output, { own: resolve(folders.output) === join(project, 'dist') }),
    progress: createProgress(process.stderr, folders.ui),
    spool: openSpool(),
    ...(keeping && { shelf: openShelf({ project, version, cache }) }),
    version,
    packages: dependencies,
  };
}

/** What this machine keeps from build to build; nothing where it lets nothing be kept, which costs only time. */
export async function openMachineShelf(): Promise<Shelf | undefined> {
  try {
    return openShelf({ project, version, cache: await openMachineCache() });
  } catch (error) {
    if (error instanceof EnvironmentProblem) return undefined;
    throw error;
  }
}

/** The ports of a check: content, templates, and the fonts that the words of figures are measured in. */
export function openContent(path: string): { content: ContentFolder; templates: TemplateFolder; fonts: FontStore } {
  return {
    content: openContentFolder(path),
    templates: openTemplateFolder(join(project, 'templates')),
    fonts: openFontsWhenAsked(),
  };
}

/** Most articles have no figure to measure: nothing is opened for them. */
function openFontsWhenAsked(): FontStore {
  const store = once(async () => {
    const cache = await openMachineCache().catch((error: unknown) => {
      if (error instanceof EnvironmentProblem) return nothingKept;
      throw error;
    });
    return openFontStore({ project, cache });
  });
  return {
    subset: async (faces, characters, form) => (await store()).subset(faces, characters, form),
    measure: async (faces) => (await store()).measure(faces),
  };
}

/** What changes the files of a content folder, and adds to them. */
export function openWriter(content: string): ContentWriter & ContentCreator {
  return openContentWriter(content, { applyEdits });
}

/** The cache folder of this machine and user. */
export function openMachineCache(): Promise<Cache> {
  return openCache({ variables: process.env, platform: process.platform, home: homedir(), project });
}

/** The printer of this machine, which looks for a browser and its cache when it is first asked to print. */
export function openPrinterWhenAsked(): Printer & Pick<BrowserPrinter, 'close'> {
  let opened: Promise<BrowserPrinter> | undefined;
  const printer = once(() => (opened = openMachineCache().then(openPrinter)));
  return {
    // What keeps it from starting is told when something is to be printed.
    start: () =>
      void printer().then(
        (one) => one.start(),
        () => undefined,
      ),
    identity: () => browserIdentity(browserSurroundings()),
    product: async () => (await printer()).product(),
    print: async (html, options) => (await printer()).print(html, options),
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}

/** The printer of this machine; no browser is started yet. */
export function openPrinter(cache: Cache): BrowserPrinter {
  return createBrowserPrinter({ ...browserSurroundings(), cache, superuser: process.getuid?.() === 0 });
}

/** What decides which browser of this machine prints. */
function browserSurroundings(): Omit<BrowserSurroundings, 'cache'> {
  return { variables: process.env, platform: process.platform, architecture: process.arch, project };
}
