import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { setTimeout } from 'node:timers/promises';

/** How much of the end of what a process said is kept, in characters. */
const kept = 4_000;
/** Milliseconds that a process which has failed is given to say so. */
const patience = 1_000;

const listeners = new AsyncLocalStorage<(child: ChildProcess) => void>();
// Node's own channel (nodejs.org/api/diagnostics_channel.html, "child_process") names every process that is started.
subscribe('child_process', (message) => listeners.getStore()?.((message as { process: ChildProcess }).process));

/** A launch under way, and what its process has said. */
export interface OverheardLaunch<T> {
  readonly launched: Promise<T>;
  /** The end of what the process wrote to its error stream, or why it could not be run; waits until it has ended. */
  complaint(): Promise<string>;
}

/**
 * Does a launch and listens to the process that it starts: puppeteer, when it speaks to a browser over pipes, keeps
 * to itself why the browser did not start, and nobody answers the error of a process that cannot be run at all.
 */
export function overhear<T>(launch: () => Promise<T>): OverheardLaunch<T> {
  let said = '';
  let silent: Promise<void> = Promise.resolve();
  const listen = (child: ChildProcess): void => {
    silent = new Promise((resolve) => {
      child.once('error', (error) => {
        said += error.message;
        resolve();
      });
      // The streams are there once the process is.
      child.once('spawn', () => {
        child.stderr?.on('data', (bytes: Buffer) => (said = (said + String(bytes)).slice(-kept)));
        child.stderr?.once('close', resolve);
      });
    });
  };
  return {
    launched: listeners.run(listen, launch),
    async complaint() {
      await Promise.race([silent, setTimeout(patience, undefined, { ref: false })]);
      return said;
    },
  };
}
