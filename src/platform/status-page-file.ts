import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EnvironmentProblem } from './environment-problem.ts';
import { statusPageIsOurs } from './rules/status-page-is-ours.ts';
import { statusPageIsWritable } from './rules/status-page-is-writable.ts';

/** What every page of ours has near its beginning, and how many bytes that is at most. */
const ownMark = '<meta name="generator" content="diglot status">';
const markWithin = 1024;

/** What the system says where no folder is there to write into. */
const noFolder = new Set(['ENOENT', 'ENOTDIR']);

/**
 * Writes a page about the status: a new file, or in the place of an earlier page. It is laid beside its place whole and
 * then renamed, so that a page is never half there.
 * Throws `status-page-is-ours`, `status-page-is-writable`.
 */
export async function writeStatusPage(file: string, html: string): Promise<void> {
  if (!html.slice(0, markWithin).includes(ownMark)) throw new Error('A page without the mark that makes it ours');
  await assertOurs(file);
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(html);
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const { code = '' } = error as NodeJS.ErrnoException;
    if (noFolder.has(code)) throw refusal(file, 'no-folder', error);
    if (code === '') throw error;
    throw new EnvironmentProblem(statusPageIsWritable.at(undefined, { file, error: code }), { cause: error });
  }
}

/** Throws unless nothing is at the path, or an earlier page; a link is neither. */
async function assertOurs(file: string): Promise<void> {
  const found = await lstat(file).catch(() => undefined);
  if (!found) return;
  if (found.isDirectory()) throw refusal(file, 'folder');
  if (!found.isFile()) throw refusal(file, 'other');
  const handle = await open(file).catch(() => undefined);
  const { buffer, bytesRead } = (await handle?.read(Buffer.alloc(markWithin), 0, markWithin, 0)) ?? {};
  await handle?.close();
  if (!buffer?.subarray(0, bytesRead).includes(ownMark)) throw refusal(file, 'other');
}

function refusal(file: string, found: 'other' | 'folder' | 'no-folder', cause?: unknown): EnvironmentProblem {
  return new EnvironmentProblem(statusPageIsOurs.at(undefined, { file, found }), { cause });
}
