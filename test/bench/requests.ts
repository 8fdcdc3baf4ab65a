import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Request } from '../../src/pipeline/request.ts';

/** The articles that the benchmark builds. */
export const shippedContent = fileURLToPath(new URL('../../content', import.meta.url));

/** The command as a user starts it. */
export const launcher = fileURLToPath(new URL('../../bin/diglot.js', import.meta.url));

/** A request for all of a content folder. */
export const everything: Request = {
  only: [],
  languages: [],
  formats: [],
  strict: false,
  keepGoing: false,
  drafts: false,
};

/** What is measured: the review alone as web pages and reprints, and all articles in all formats. */
export const requests = {
  review: { ...everything, only: ['msc-ischemic-stroke'], formats: ['html', 'pdf'] },
  everything,
} as const satisfies Record<string, Request>;

/** A request as the command line says it. */
export function argumentsOf({ only, formats }: Request, content: string, output: string): string[] {
  const named = [
    ...(only.length > 0 ? ['--only', only.join(',')] : []),
    ...(formats.length > 0 ? ['--format', formats.join(',')] : []),
  ];
  return ['build', '--content', content, '--out', output, ...named];
}

/** A folder below another one, for what a run writes. */
export function outputBelow(folder: string, name: string): string {
  return join(folder, `out-${name}`);
}
