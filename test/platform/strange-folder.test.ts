import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { project, temporaryFolder } from './printing.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

it('runs nothing that lies in the folder it is called in, though puppeteer would', () => {
  const trace = join(folder.path, 'it-was-run');
  for (const name of ['.puppeteerrc.cjs', 'puppeteer.config.cjs', '.puppeteerrc.js', 'puppeteer.config.js']) {
    writeFileSync(
      join(folder.path, name),
      `require('node:fs').writeFileSync(${JSON.stringify(trace)}, ''); module.exports = {};\n`,
    );
  }
  const { status, stdout } = spawnSync(process.execPath, [join(project, 'bin/diglot.js'), 'doctor'], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toContain('Chrome');
  expect(existsSync(trace)).toBe(false);
});
