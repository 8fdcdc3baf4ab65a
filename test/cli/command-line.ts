import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { project } from '../../src/cli/ports.ts';
import { layOutSample } from '../failures/mistake.ts';

/** What a call of Diglot said and how it ended. */
export interface Call {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls Diglot in this process, with what it writes kept from the terminal. */
export async function call(...argv: string[]): Promise<Call> {
  const written = { out: '', err: '' };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => (written.out += String(text)) !== ''),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => (written.err += String(text)) !== ''),
  ];
  try {
    return { code: await main(argv), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Runs Diglot as a user does: its own process, through the launcher. */
export function launch(argv: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<Call> {
  const child = spawn(process.execPath, [join(project, 'bin', 'diglot.js'), ...argv], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout.on('data', (bytes: Buffer) => (written.out += bytes.toString('utf8')));
  child.stderr.on('data', (bytes: Buffer) => (written.err += bytes.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, ...written }));
  });
}

/** A folder to work in, with a content folder and an output folder. */
export interface Desk {
  readonly content: string;
  readonly out: string;
  /** The options that name both. */
  readonly folders: readonly string[];
  clear(): void;
}

/** The sample journal with changes, on a desk of its own. */
export function deskWith(changes: Parameters<typeof layOutSample>[1] = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-cli-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'out')];
  layOutSample(content, changes);
  return {
    content,
    out,
    folders: ['--content', content, '--out', out],
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Puts a second article beside the sample: the same with other changes. */
export function addArticle(desk: Desk, slug: string, changes: Parameters<typeof layOutSample>[1] = {}): void {
  const other = deskWith(changes);
  renameSync(join(other.content, 'sample'), join(other.content, slug));
  cpSync(join(other.content, slug), join(desk.content, slug), { recursive: true });
  other.clear();
}

/** Every file below a folder with its digest, in one string: equal when nothing has changed. */
export function stateOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(folder.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .join('\n');
}
