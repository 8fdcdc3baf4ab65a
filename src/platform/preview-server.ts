import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EnvironmentProblem } from './environment-problem.ts';
import { openListeners, type Listener } from './preview/listeners.ts';
import { mediaTypeOf } from './preview/media-types.ts';
import { bodyOf } from './preview/request-body.ts';
import { checkRequest } from './preview/request-check.ts';
import { previewPortIsFree } from './rules/preview-port-is-free.ts';

/** What a preview server shows. */
export interface Shown {
  /** A file of the site as it is shown; nothing where there is none. */
  file(path: string): string | Uint8Array | undefined;
  /** A PDF that is printed when it is asked for; nothing where there is none. */
  print(path: string): ShownPrint | undefined;
  /** The page for an address where nothing is. */
  lost(): string | Uint8Array;
  /** Called when a page begins to listen, with what it shows. */
  joined(listener: Listener): void;
  /** What pages may ask for by POST, by name, with JSON both ways; nothing where what is asked makes no sense. */
  readonly commands: Readonly<Record<string, (asked: unknown) => Promise<object | undefined>>>;
}

/** A PDF of the site that is printed when it is asked for. */
export interface ShownPrint {
  /** The page that somebody is led to: it shows the last good print while the next is made. */
  readonly page: string;
  /** The last good print; nothing before the first. */
  readonly last: Uint8Array | undefined;
  /** What it is now, once it is printed; nothing where it cannot be printed. */
  current(): Promise<Uint8Array | undefined>;
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
const clientFiles = [
  'live.js news.js patch.js place.js make.js ask.js panel.js findings.js marks.js anchors.js editor.js draft.js print.js',
  'panel.css marks.css editor.css print.css',
].flatMap((names) => names.split(' '));

/** As the pages' own policy, which stands in their heads; the preview may not be framed by another page either. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The page that shows a PDF does so in a frame. */
const policyOfPrintPage = `${policy}; frame-src 'self'`;
/** Of a PDF: whatever it may do is up to the browser's viewer, which more would hinder. */
const policyOfPrint = "frame-ancestors 'self'";

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
 * Pages that listen are told a token (`{ token }`), without which nothing is done for who asks by POST.
 * `port`: 0 for any that is free. Throws `preview-port-is-free`.
 */
export async function openPreviewServer(port: number, shown: Shown): Promise<PreviewServer> {
  const client = new Map<string, Uint8Array>();
  for (const name of clientFiles)
    client.set(own + name, await readFile(new URL(`preview/client/${name}`, import.meta.url)));
  const listeners = openListeners();
  const token = randomBytes(32).toString('base64url');
  const commands = new Map(Object.entries(shown.commands).map(([name, command]) => [own + name, command]));
  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
    const { port: bound } = server.address() as AddressInfo;
    const checked = checkRequest(request, { port: bound, commands: new Set(commands.keys()), token });
    if ('refused' in checked) return refuse(response, checked.refused);
    const { path, query } = checked;
    if (request.method === 'POST') return void obey(commands.get(path)!, request, response);
    if (path === `${own}events`) {
      if (request.method === 'HEAD') return refuse(response, 405);
      return listen(response, query);
    }
    const print = shown.print(path);
    if (print) return void answer(response, print, path, query, request);
    const body = client.get(path) ?? shown.file(path);
    if (body !== undefined) return send(response, 200, path, body, request.method);
    // The page of a folder refers to its files from inside it.
    if (shown.file(`${path}/index.html`) !== undefined)
      return void response.writeHead(302, { ...headers, Location: `/${encodeURI(path)}/` }).end();
    return send(response, 404, 'lost.html', shown.lost(), request.method);
  });

  /** A PDF: a person is led to the page that shows it, which asks for a certain print of it, anybody else gets what it is now. */
  const answer = async (
    response: ServerResponse,
    print: ShownPrint,
    path: string,
    query: URLSearchParams,
    { method, headers: asked }: IncomingMessage,
  ): Promise<void> => {
    if (!query.has('print') && isRead(asked))
      return send(response, 200, 'print.html', print.page, method, policyOfPrintPage);
    const bytes = query.has('print') ? print.last : await print.current();
    return bytes ? send(response, 200, path, bytes, method, policyOfPrint) : refuse(response, 503);
  };

  const listen = (response: ServerResponse, query: URLSearchParams): void => {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' });
    const listener = listeners.add(query.get('page') ?? '', query.get('state') ?? '', response);
    if (!listener) return void response.end();
    listener.tell({ token });
    shown.joined(listener);
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

/** Does what is asked. A command that fails has told why to whom it concerns. */
async function obey(
  command: Shown['commands'][string],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request);
  if ('refused' in body) return refuse(response, body.refused);
  const answer = await command(body.value).catch(() => 500 as const);
  if (typeof answer === 'number' || answer === undefined) return refuse(response, answer ?? 400);
  send(response, 200, 'answer.json', JSON.stringify(answer), request.method);
}

/** True for what a browser opens in a window of its own, and not for what a program or a page asks for. */
function isRead(headers: IncomingHttpHeaders): boolean {
  const kind = headers['sec-fetch-dest'];
  return kind === undefined ? (headers.accept ?? '').includes('text/html') : kind === 'document';
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
  contentPolicy = policy,
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, {
    ...headers,
    'Content-Security-Policy': contentPolicy,
    'Content-Type': mediaTypeOf(path),
    'Content-Length': bytes.length,
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}
