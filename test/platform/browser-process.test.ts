import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startBrowser, type StartOptions } from '../../src/platform/browser/start.ts';
import { descendants, isAlive } from '../support/processes.ts';
import { printerIn, temporaryFolder } from './printing.ts';

const folder = temporaryFolder();
const cache = join(folder.path, 'cache');
const temporary = join(folder.path, 'temporary');
let executable: string;

beforeAll(async () => {
  mkdirSync(cache);
  const printer = printerIn(cache);
  ({ executable } = await printer.describe());
  await printer.close();
});
beforeEach(() => {
  mkdirSync(temporary);
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
});
afterAll(() => folder.remove());

const options = (more: Partial<StartOptions> = {}): StartOptions => ({
  executable,
  sandboxed: process.getuid?.() !== 0,
  profile: 'none',
  variables: process.env,
  ...more,
});

/** A program that says something on its error stream and fails. */
function program(name: string, text: string, mode = 0o755): string {
  const path = join(folder.path, name);
  writeFileSync(path, text, { mode });
  return path;
}

describe('a program that does not become a browser', () => {
  test.each(['none', 'temporary'] as const)('is reported with its last words, profile %s', async (profile) => {
    const failing = program('failing', '#!/bin/sh\necho first >&2; echo the last words >&2; exit 3\n');
    const outcome = await startBrowser(options({ executable: failing, profile }));
    expect(outcome).toEqual({ fault: 'other', detail: 'the last words' });
  });

  test.each(['none', 'temporary'] as const)('is reported when it cannot be run, profile %s', async (profile) => {
    const locked = program('locked', '#!/bin/sh\n', 0o644);
    const homeless = program('homeless', '#!/nowhere/interpreter\n');
    expect(await startBrowser(options({ executable: locked, profile }))).toMatchObject({
      detail: expect.stringContaining('EACCES'),
    });
    expect(await startBrowser(options({ executable: homeless, profile }))).toMatchObject({
      detail: expect.stringContaining('ENOENT'),
    });
    expect(await startBrowser(options({ executable: '/nowhere/chrome', profile }))).toMatchObject({
      detail: expect.stringContaining('/nowhere/chrome'),
    });
  });

  test('keeps its words to itself while others start', async () => {
    const names = ['one', 'two', 'three'];
    const outcomes = await Promise.all(
      names.map((name) => {
        const path = program(name, `#!/bin/sh\necho ${name} >&2; sleep 0.1; exit 1\n`);
        return startBrowser(options({ executable: path }));
      }),
    );
    expect(outcomes).toEqual(names.map((detail) => ({ fault: 'other', detail })));
  });
});

describe('a browser', () => {
  test('leaves no profile behind, and leaves the signals of this process alone', async () => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const before = signals.map((signal) => process.listenerCount(signal));
    for (const profile of ['none', 'temporary'] as const) {
      const started = await startBrowser(options({ profile }));
      if ('fault' in started) throw new Error(started.detail);
      expect(readdirSync(temporary)).toHaveLength(profile === 'none' ? 0 : 1);
      expect(signals.map((signal) => process.listenerCount(signal))).toEqual(before);
      await started.close();
      expect(readdirSync(temporary)).toEqual([]);
    }
  });

  test.each(['exit', 'SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'ends with its process and leaves nothing: %s',
    async (ending) => {
      const path = fileURLToPath(new URL('idle-printer.ts', import.meta.url));
      const child = spawn(process.execPath, [path, cache, ending], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      const running = descendants(child.pid!);
      if (ending !== 'exit') {
        expect(running.length).toBeGreaterThan(1);
        child.kill(ending);
      }
      expect(await ended).toEqual(ending === 'exit' ? [0, null] : [null, ending]);
      for (let wait = 0; wait < 100 && running.some(isAlive); wait += 1) await setTimeout(50);
      expect(running.filter(isAlive)).toEqual([]);
      // The browser unlinks the files of its shared memory once they are open; ended in between, it leaves an empty name.
      const left = readdirSync(temporary).filter((name) => !name.startsWith('.org.chromium.Chromium.'));
      expect(left).toEqual([]);
    },
  );
});
