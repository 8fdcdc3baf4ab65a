import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserArguments } from './arguments.ts';
import { Connection } from './connection.ts';

/** How to start one browser. */
export interface StartOptions {
  readonly executable: string;
  readonly sandboxed: boolean;
  readonly needsNoProfile: boolean;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** A browser process of our own. */
export interface BrowserProcess {
  readonly connection: Connection;
  /** Name and version, e.g. `HeadlessChrome/153.0.8010.0`. */
  readonly product: string;
  /** Settles when the process is gone, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the process and removes what it left on disk. */
  close(): Promise<void>;
}

/** Why a browser did not start: the loader misses a library, the machine forbids the sandbox, or something else. */
export interface StartFault {
  readonly fault: 'library' | 'sandbox' | 'other';
  /** The last thing the browser said. */
  readonly detail: string;
}

const startLimit = 20_000;
const keptComplaint = 4_000;

/** Starts a browser and waits until it answers, at most 20 s. */
export async function startBrowser(options: StartOptions): Promise<BrowserProcess | StartFault> {
  const profile = options.needsNoProfile ? undefined : mkdtempSync(join(tmpdir(), 'diglot-browser-'));
  const removeProfile = (): void => {
    if (profile !== undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  };
  let child: ChildProcess;
  try {
    child = spawnBrowser(options, profile);
  } catch (error) {
    removeProfile();
    return { fault: 'other', detail: String(error) };
  }

  let gone = false;
  let complaint = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    complaint = (complaint + bytes.toString('utf8')).slice(-keptComplaint);
  });
  const kill = (): void => {
    if (!gone) endGroup(child);
  };
  const killAtOnce = (): void => {
    kill();
    removeProfile();
  };
  process.once('exit', killAtOnce);

  const connection = new Connection(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const ended = new Promise<void>((resolve) => {
    const settle = (): void => {
      gone = true;
      connection.end();
      process.off('exit', killAtOnce);
      removeProfile();
      resolve();
    };
    // Children that outlive the browser would keep the pipes open, and `close` waits for these.
    child.once('exit', kill);
    child.once('close', settle);
    child.once('error', (error) => {
      complaint = error.message;
      if (child.pid === undefined) settle();
    });
  });
  const close = async (): Promise<void> => {
    kill();
    await ended;
  };

  const limit = setTimeout(kill, startLimit);
  try {
    const { product } = await connection.send('Browser.getVersion', {});
    return { connection, product, ended, close };
  } catch {
    await close();
    return faultIn(complaint);
  } finally {
    clearTimeout(limit);
  }
}

function spawnBrowser({ executable, sandboxed, variables }: StartOptions, profile: string | undefined): ChildProcess {
  return spawn(executable, browserArguments({ sandboxed, profile }), {
    // A group of its own: it can be ended with all its children, and a Ctrl-C in the terminal is ours to handle.
    detached: process.platform !== 'win32',
    env: variables,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
}

function faultIn(complaint: string): StartFault {
  const detail = complaint.trim().split('\n').at(-1) ?? '';
  if (/error while loading shared libraries/u.test(complaint)) return { fault: 'library', detail };
  if (/No usable sandbox|Failed to move to new namespace|sandbox_host|setuid sandbox/iu.test(complaint)) {
    return { fault: 'sandbox', detail };
  }
  return { fault: 'other', detail };
}

/** Ends our child and the children it has started, and nothing else. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform !== 'win32') {
    try {
      process.kill(-child.pid, 'SIGKILL');
      return;
    } catch {
      // The group is gone already.
    }
  }
  child.kill('SIGKILL');
}
