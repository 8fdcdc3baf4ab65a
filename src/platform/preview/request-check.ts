import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What of a request decides whether it is answered. */
export interface AskedRequest {
  readonly method?: string | undefined;
  /** As it came over the wire. */
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** What a preview answers to. */
export interface Answering {
  readonly port: number;
  /** Paths that something is asked of by POST, which may change files. */
  readonly commands: ReadonlySet<string>;
  /** What whoever asks something by POST has to know; only the preview's own pages are told. */
  readonly token: string;
}

/** A request that is answered, or the status that it is refused with. */
export type Checked =
  { readonly path: string; readonly query: URLSearchParams } | { readonly refused: 400 | 403 | 404 | 405 | 413 | 415 };

/** The header that carries the token: no page of another site can send it without being asked first, and none is let. */
export const tokenHeader = 'x-diglot-token';

/** As long may be what comes by POST, in bytes: two paragraphs, however long, are far below. */
export const longestBody = 1024 * 1024;

/** Parts of the path that no published file has: empty, upwards, or what a disk would understand in its own way. */
// eslint-disable-next-line no-control-regex -- they are what is refused
const badPart = /^$|^\.{1,2}$|[\\:\u0000-\u001f\u007f]/u;

/**
 * Whether a preview answers a request. The Host must be this machine's own name, since a page of
 * another site whose name has been bound anew to this address still sends that name (DNS rebinding); the Origin, where there
 * is one, must be the preview; and what the browser says to be asked by another site is answered only as a page of its own.
 * What is asked by POST must also name its origin, come as JSON, which no form can send, and carry the token.
 * `path`: below the site's root, decoded, `index.html` for a folder.
 */
export function checkRequest(
  { method, url = '', headers }: AskedRequest,
  { port, commands, token }: Answering,
): Checked {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, ...(port === 80 ? ['127.0.0.1', 'localhost'] : [])];
  if (!hosts.includes(headers.host?.toLowerCase() ?? '')) return { refused: 403 };
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return { refused: 403 };
  if (isFromElsewhere(headers)) return { refused: 403 };
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return { refused: 405 };
  const [, rawPath = '', rawQuery = ''] = /^\/([^?#]*)(?:\?([^#]*))?/.exec(url) ?? [];
  if (!url.startsWith('/')) return { refused: 400 };
  const path = decoded(rawPath);
  if (path === undefined) return { refused: 400 };
  const whole = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (whole.split('/').some((part) => badPart.test(part))) return { refused: 404 };
  const checked = { path: whole, query: new URLSearchParams(rawQuery) };
  if (method !== 'POST') return checked;
  if (!commands.has(whole)) return { refused: 405 };
  const refused = refusalOfCommand(headers, token);
  return refused === undefined ? checked : { refused };
}

function refusalOfCommand(headers: IncomingHttpHeaders, token: string): 403 | 413 | 415 | undefined {
  const site = headers['sec-fetch-site'];
  if (headers.origin === undefined || (site !== undefined && site !== 'same-origin')) return 403;
  if (!isSame(headers[tokenHeader], token)) return 403;
  if (!/^application\/json(?:;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '')) return 415;
  return Number(headers['content-length'] ?? 0) > longestBody ? 413 : undefined;
}

/** Compares without telling by the time that it takes how much is right. */
function isSame(said: string | string[] | undefined, token: string): boolean {
  const [one, other] = [String(said), token].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one!, other!);
}

function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== 'cross-site' && site !== 'same-site') return false;
  // A link that is followed from elsewhere opens a page in a window of its own, which tells the other site nothing.
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
