import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EnvironmentProblem } from './environment-problem.ts';
import { openListeners, type Listener } from './preview/listeners.ts';
import { mediaTypeOf } from './preview/media-types.ts';
import { checkRequest } from './preview/request-check.ts';
import { previewPortIsFree } from './rules/preview-port-is-free.ts';

/** What a preview server shows. */
export interface Shown {
  /** A file of the site as it is shown; nothing where there is none. */
  file(path: string): string | Uint8Array | undefined;
  /** The page for an address where nothing is. */
  lost(): string | Uint8Array;
  /** Called when a page begins to listen, with what it shows. */
  joined(listener: Listener): void;
}

/** A preview server that answers. */
export interface PreviewServer {
  readonly address: string;
  /** The pages that are open. */
  listeners(): Iterable<Listener>;
  close(): Promise<void>;
}

/** The folder of what the preview itself serves, below the site's root. */
const own = '_preview/';
const clientFiles = ['live.js', 'patch.js', 'place.js', 'panel.js', 'panel.css'];

/** As the pages' own policy, which stands in their heads; the preview may not be framed by another page either. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': policy,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Serves a site to this machine's own browsers, on 127.0.0.1 alone, out of memory: no path of a request reaches the disk.
 * `port`: 0 for any that is free. Throws `preview-port-is-free`.
 */
export async function openPreviewServer(port: number, shown: Shown): Promise<PreviewServer> {
  const client = new Map<string, Uint8Array>();
  for (const name of clientFiles)
    client.set(own + name, await readFile(new URL(`preview/client/${name}`, import.meta.url)));
  const listeners = openListeners();
  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
    const { port: bound } = server.address() as AddressInfo;
    const checked = checkRequest(request, bound);
    if ('refused' in checked) return refuse(response, checked.refused);
    const { path, query } = checked;
    if (path === `${own}events`) {
      if (request.method === 'HEAD') return refuse(response, 405);
      return listen(response, query);
    }
    const body = client.get(path) ?? shown.file(path);
    if (body !== undefined) return send(response, 200, path, body, request.method);
    // The page of a folder refers to its files from inside it.
    if (shown.file(`${path}/index.html`) !== undefined)
      return void response.writeHead(302, { ...headers, Location: `/${encodeURI(path)}/` }).end();
    return send(response, 404, 'lost.html', shown.lost(), request.method);
  });

  const listen = (response: ServerResponse, query: URLSearchParams): void => {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' });
    const listener = listeners.add(query.get('page') ?? '', query.get('state') ?? '', response);
    if (listener) shown.joined(listener);
    else response.end();
  };

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? new EnvironmentProblem(previewPortIsFree.at(undefined, { port, code: error.code }))
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    listeners: () => listeners.all,
    close: () => {
      listeners.close();
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function refuse(response: ServerResponse, status: number): void {
  const allow = status === 405 ? { Allow: 'GET, HEAD' } : {};
  response.writeHead(status, {
    ...headers,
    ...allow,
    'Content-Type': 'text/plain; charset=utf-8',
    Connection: 'close',
  });
  response.end(`${status}\n`);
}

function send(
  response: ServerResponse,
  status: number,
  path: string,
  body: string | Uint8Array,
  method: string | undefined,
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...headers, 'Content-Type': mediaTypeOf(path), 'Content-Length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}
