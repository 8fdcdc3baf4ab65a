import type { Readable, Writable } from 'node:stream';
import type { Command, Commands, IncomingMessage, ProtocolEvent } from './protocol.ts';

/** The browser is gone, with the command unanswered. */
export class ConnectionEnded extends Error {
  override readonly name = 'ConnectionEnded';
}

/** The browser answered that it will not. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

interface Pending {
  readonly command: Command;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Talks to a browser over the two pipes of `--remote-debugging-pipe`: JSON messages with a null byte after each.
 * No port is opened, so nobody else on the machine can speak to the browser.
 */
export class Connection {
  readonly #toBrowser: Writable;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<string, (event: ProtocolEvent) => void>();
  #lastId = 0;
  #ended = false;
  #rest: Buffer[] = [];

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#toBrowser = toBrowser;
    fromBrowser.on('data', (bytes: Buffer) => this.#receive(bytes));
    fromBrowser.on('close', () => this.end());
    fromBrowser.on('error', () => this.end());
    toBrowser.on('error', () => this.end());
  }

  /** Sends a command, to a page's session where one is named. Rejects with `ConnectionEnded` or `CommandRefused`. */
  send<C extends Command>(
    command: C,
    params: Commands[C]['parameters'],
    sessionId?: string,
  ): Promise<Commands[C]['result']> {
    if (this.#ended) return Promise.reject(new ConnectionEnded(command));
    const id = (this.#lastId += 1);
    return new Promise<unknown>((resolve, reject) => {
      this.#pending.set(id, { command, resolve, reject });
      this.#toBrowser.write(`${JSON.stringify({ id, method: command, params, sessionId })}\0`);
    }) as Promise<Commands[C]['result']>;
  }

  /** Hands the events of a session to one listener, until the function that is returned is called. */
  listen(sessionId: string, listener: (event: ProtocolEvent) => void): () => void {
    this.#listeners.set(sessionId, listener);
    return () => this.#listeners.delete(sessionId);
  }

  /** Rejects whatever is still unanswered. */
  end(): void {
    this.#ended = true;
    for (const { command, reject } of this.#pending.values()) reject(new ConnectionEnded(command));
    this.#pending.clear();
    this.#listeners.clear();
  }

  #receive(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      const message = Buffer.concat([...this.#rest, bytes.subarray(start, end)]);
      this.#rest = [];
      start = end + 1;
      this.#dispatch(JSON.parse(message.toString('utf8')) as IncomingMessage);
    }
    if (start < bytes.length) this.#rest.push(bytes.subarray(start));
  }

  #dispatch(message: IncomingMessage): void {
    if (message.id === undefined) {
      if (message.sessionId) this.#listeners.get(message.sessionId)?.(message);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) pending?.reject(new CommandRefused(`${pending.command}: ${message.error.message}`));
    else pending?.resolve(message.result);
  }
}
