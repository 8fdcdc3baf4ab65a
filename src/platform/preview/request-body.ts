import type { IncomingMessage } from 'node:http';
import { longestBody } from './request-check.ts';

/** The JSON that came with a request, or the status that it is refused with: too long, broken off, no JSON. */
export async function bodyOf(
  request: IncomingMessage,
): Promise<{ readonly value: unknown } | { readonly refused: 400 | 413 }> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    // Who has sent too much is still to be told so.
    for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += piece.length;
      // Whatever length was promised.
      if (length > longestBody) return { refused: 413 };
      pieces.push(piece);
    }
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))) };
  } catch {
    return { refused: 400 };
  }
}
