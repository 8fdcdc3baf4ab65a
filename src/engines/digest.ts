import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal of parts, which are told apart from one another. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** SHA-256 of a file's bytes alone, as `sha256sum` prints it. */
export function fileDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
