import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printerIn, temporaryFolder } from '../platform/printing.ts';
import { deskWith, launch, stateOf } from './command-line.ts';

const folder = temporaryFolder();
let browser: string;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'cache'), { mode: 0o700 });
  const printer = printerIn(join(folder.path, 'cache'));
  const { executable } = await printer.describe();
  await printer.close();
  const program = (name: string, line: string): string => {
    const path = join(folder.path, name);
    writeFileSync(path, `#!/bin/sh\nexec ${line}\n`, { mode: 0o755 });
    return path;
  };
  // It ends by itself, should nobody end it.
  const asleep = program('asleep', 'sleep 120');
  browser = program('browser', `'${executable}' "$@" '--renderer-cmd-prefix=${asleep}'`);
});
afterAll(() => folder.remove());

test.concurrent.each([
  { ui: 'zh', words: ['没有印成 PDF', '浏览器没有印成 zh/sample/sample.zh.pdf：超过了时限（15 s）。'] },
  {
    ui: 'en',
    words: ['PDF not printed', 'did not print zh/sample/sample.zh.pdf: it took longer than the limit (15 s).'],
  },
])('a build whose pages hang is ended with an error in $ui, and what was published stays', async ({ ui, words }) => {
  const desk = deskWith();
  const published = await launch(['build', ...desk.folders, '--format', 'html']);
  expect(published.code).toBe(0);
  const before = stateOf(desk.out);
  const wishes = ['--format', 'html,pdf', '--lang', 'zh', '--ui', ui];
  const { code, err } = await launch(['build', ...desk.folders, ...wishes], { DIGLOT_BROWSER: browser });
  expect(code).toBe(4);
  for (const word of words) expect(err).toContain(word);
  expect(err).not.toContain('    at ');
  expect(stateOf(desk.out)).toBe(before);
  desk.clear();
});
