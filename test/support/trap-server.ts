import { createServer, type AddressInfo } from 'node:net';

/** A server of this machine that nobody is to reach. */
export interface TrapServer {
  readonly url: string;
  /** How many connections there were, whether or not a request followed. */
  arrivals(): number;
  close(): void;
}

/** Starts a server that answers every connection with some words, and counts bare connections too. */
export async function openTrap(words: string): Promise<TrapServer> {
  let arrivals = 0;
  const server = createServer((socket) => {
    arrivals += 1;
    // A browser that has guessed a connection drops it.
    socket.on('error', () => undefined);
    socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n${words}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals: () => arrivals,
    close: () => void server.close(),
  };
}
