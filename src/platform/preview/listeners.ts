import type { ServerResponse } from 'node:http';

/** A page that somebody has open: its path, and where to tell it what has changed. */
export interface Listener {
  readonly page: string;
  /** What its page shows, in words of whoever tells; changed by what it is told. */
  state: string;
  tell(news: object): void;
}

/** As many pages may listen at a time; a browser keeps six connections to a host and more tabs wait. */
const mostListeners = 64;

/** So often a sign of life goes out, in milliseconds, and shows a connection that is gone. */
const beat = 15_000;

/** Everybody who listens. */
export interface Listeners {
  readonly all: Iterable<Listener>;
  /** Lets a page listen (Server-Sent Events, HTML Living Standard 9.2); gives nothing when there are too many. */
  add(page: string, state: string, response: ServerResponse): Listener | undefined;
  close(): void;
}

/** Nobody listens yet. */
export function openListeners(): Listeners {
  const known = new Map<Listener, ServerResponse>();
  const pulse = setInterval(() => {
    for (const response of known.values()) response.write(':\n\n');
  }, beat);
  pulse.unref();
  return {
    get all() {
      return [...known.keys()];
    },
    add(page, state, response) {
      if (known.size >= mostListeners) return undefined;
      const listener: Listener = {
        page,
        state,
        tell: (news) => void response.write(`data: ${JSON.stringify(news)}\n\n`),
      };
      known.set(listener, response);
      response.on('close', () => known.delete(listener));
      response.write('retry: 500\n\n');
      return listener;
    },
    close() {
      clearInterval(pulse);
      for (const response of known.values()) response.end();
      known.clear();
    },
  };
}
