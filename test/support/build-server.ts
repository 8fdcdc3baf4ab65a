import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

/** The project's folder. */
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The journals that tests look at: what the repository ships, one that fills every element, one of tables, and one of figures. */
const journals = {
  shipped: 'content',
  placeholder: 'test/fixtures/placeholder',
  tables: 'test/fixtures/printed-tables',
  figures: 'test/fixtures/figures',
} as const;

export type JournalName = keyof typeof journals;

/** What `diglot build --report json` says. */
export interface BuildReport {
  readonly published: boolean;
  readonly articles: readonly { readonly slug: string; readonly state: string }[];
  readonly findings: readonly unknown[];
}

/** Where each journal's outputs lie, and what the build had to say. */
export type Builds = Readonly<Record<JournalName, { readonly folder: string; readonly report: BuildReport }>>;

declare module 'vitest' {
  interface ProvidedContext {
    /** Address that builds the journals when it is first asked, and answers with `Builds`. */
    builds: string;
  }
}

/** Builds all journals with the public command, once a test run and only when a test wants them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-builds-'));
  let builds: Promise<Builds> | undefined;
  const server = createServer((_request, response) => {
    builds ??= buildAll(folder);
    builds.then(
      (value) => response.end(JSON.stringify(value)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  project.provide('builds', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return async () => {
    server.close();
    await builds?.catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
}

async function buildAll(folder: string): Promise<Builds> {
  const [shipped, placeholder, tables, figures] = await Promise.all([
    buildOne(journals.shipped, join(folder, 'shipped')),
    buildOne(journals.placeholder, join(folder, 'placeholder')),
    buildOne(journals.tables, join(folder, 'tables')),
    buildOne(journals.figures, join(folder, 'figures')),
  ]);
  return { shipped, placeholder, tables, figures };
}

async function buildOne(content: string, folder: string): Promise<Builds[JournalName]> {
  const options = ['build', '--content', content, '--out', folder, '--report', 'json'];
  const command = promisify(execFile)(process.execPath, ['bin/diglot.js', ...options], { cwd: root });
  const { stdout } = await command.catch((error: { message: string; stdout: string }) => {
    throw new Error(`${error.message}\n${error.stdout}`);
  });
  return { folder, report: JSON.parse(stdout) as BuildReport };
}
