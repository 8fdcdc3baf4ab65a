import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtJournal, filesBelow, project } from '../support/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'diglot-determinism-'));
const journals = { shipped: 'content', placeholder: 'test/fixtures/placeholder' } as const;

/** A command that runs another without a network, where the machine lets us. */
const withoutNetwork = [
  ['unshare', '--net'],
  ['unshare', '--map-root-user', '--net'],
].find(([command = '', ...options]) => spawnSync(command, [...options, 'true']).status === 0);

/** Ends a build that asks Node for an address or a connection. The browser has no network in any case. */
const refusal = new URL('refuse-network.mjs', import.meta.url);

interface Surroundings {
  /** The folder that Diglot lies in. */
  readonly checkout: string;
  readonly content: string;
  readonly output: string;
  readonly variables: Readonly<Record<string, string>>;
}

async function build({ checkout, content, output, variables }: Surroundings): Promise<void> {
  const diglot = [process.execPath, join(checkout, 'bin/diglot.js')];
  const options = ['build', '--content', content, '--out', output];
  const [command = '', ...rest] = [...(withoutNetwork ?? []), ...diglot, ...options];
  const env = { ...process.env, NODE_OPTIONS: `--import=${refusal.href}`, ...variables };
  await promisify(execFile)(command, rest, { cwd: folder, env });
}

/** Another checkout of the same source, in another folder. */
function copyCheckout(): string {
  const copy = join(folder, '另一处 checkout');
  for (const path of ['bin', 'src', 'templates', 'package.json', ...Object.values(journals)]) {
    cpSync(join(project, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

beforeAll(async () => {
  if (!withoutNetwork)
    console.log('This machine does not let a test take the network away; Node alone is kept from it.');
  const copy = copyCheckout();
  mkdirSync(join(folder, 'cache'));
  const east = { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8', DIGLOT_CACHE: join(folder, 'cache') };
  const west = { TZ: 'America/New_York', LC_ALL: 'C', LANG: 'C' };
  await Promise.all([
    (async () => {
      // The first of the two fills the cache, the second finds it filled.
      for (const [name, content] of Object.entries(journals)) {
        const output = join(folder, 'east', name);
        await build({ checkout: project, content: join(project, content), output, variables: east });
      }
    })(),
    (async () => {
      for (const [name, content] of Object.entries(journals)) {
        const output = join(folder, 'a', 'b', 'west', name);
        await build({ checkout: copy, content: join(copy, content), output, variables: west });
      }
    })(),
  ]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['shipped', 'placeholder'] as const)('the %s journal', (name) => {
  test('comes out the same in another folder, time zone and locale, with an empty cache and without a network', async () => {
    const here = (await builtJournal(name)).files;
    for (const place of ['east', 'a/b/west']) {
      const there = filesBelow(join(folder, place, name));
      expect([...there.keys()]).toEqual([...here.keys()]);
      const different = [...here].filter(([path, bytes]) => !Buffer.from(bytes).equals(there.get(path)!));
      expect(different.map(([path]) => path)).toEqual([]);
    }
  });
});
