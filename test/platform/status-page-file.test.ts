import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EnvironmentProblem } from '../../src/platform/environment-problem.ts';
import { writeStatusPage } from '../../src/platform/status-page-file.ts';

const page = (words: string): string =>
  `<!doctype html>\n<meta name="generator" content="diglot status">\n<p>${words}</p>\n`;

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'diglot-status-page-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** The rule that a write breaks, with its values but the file. */
async function brokenBy(file: string): Promise<unknown> {
  try {
    await writeStatusPage(file, page('new'));
    return undefined;
  } catch (error) {
    if (!(error instanceof EnvironmentProblem)) throw error;
    const { file: named, ...values } = error.values;
    expect(named).toBe(file);
    return { rule: error.code, ...values };
  }
}

describe('a page about the status', () => {
  test('is written where nothing is, and in the place of an earlier page', async () => {
    await writeStatusPage(at('status.html'), page('first'));
    await writeStatusPage(at('status.html'), page('second'));
    expect(readFileSync(at('status.html'), 'utf8')).toBe(page('second'));
    expect(readdirSync(folder)).toEqual(['status.html']);
  });

  test.each([
    ['another page', '<!doctype html>\n<p>Years of work</p>\n'],
    ['an empty file', ''],
    ['a file that only speaks of our mark, far down', `${'x'.repeat(2000)}${page('')}`],
  ])('never takes the place of %s', async (_, text) => {
    writeFileSync(at('index.html'), text);
    expect(await brokenBy(at('index.html'))).toEqual({ rule: 'status-page-is-ours', found: 'other' });
    expect(readFileSync(at('index.html'), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['index.html']);
  });

  test('is not written through a link, even to an earlier page', async () => {
    writeFileSync(at('page.html'), page('earlier'));
    symlinkSync('page.html', at('link.html'));
    expect(await brokenBy(at('link.html'))).toEqual({ rule: 'status-page-is-ours', found: 'other' });
    expect(readFileSync(at('page.html'), 'utf8')).toBe(page('earlier'));
  });

  test('wants a file and a folder to put it into', async () => {
    mkdirSync(at('status.html'));
    expect(await brokenBy(at('status.html'))).toEqual({ rule: 'status-page-is-ours', found: 'folder' });
    expect(await brokenBy(at('none/status.html'))).toEqual({ rule: 'status-page-is-ours', found: 'no-folder' });
    writeFileSync(at('file'), '');
    expect(await brokenBy(at('file/status.html'))).toEqual({ rule: 'status-page-is-ours', found: 'no-folder' });
  });

  test('says what the system refuses', async () => {
    // A name that no system takes: the right to write is the superuser's everywhere.
    const file = at(`${'x'.repeat(300)}.html`);
    expect(await brokenBy(file)).toEqual({ rule: 'status-page-is-writable', error: 'ENAMETOOLONG' });
  });
});
