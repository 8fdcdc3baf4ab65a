import type { Diagnostic } from '../model/diagnostic.ts';

/** What the exit code tells a script. */
export const exitCodes = {
  fine: 0,
  /** The content has errors. */
  contentErrors: 1,
  /** The command line asks for something that is not there, or to write where Diglot must not or cannot. */
  usage: 2,
  /** Warnings, under `--strict`. */
  warnings: 3,
  /** The machine lacks something: a browser, a writable folder. */
  environment: 4,
  /** A mistake in Diglot itself. */
  bug: 70,
} as const;

/** Rules that are broken where the command line asks to write what must not be written there. */
const misplaced: ReadonlySet<string> = new Set(['output-folder-is-ours', 'output-is-a-folder', 'status-page-is-ours']);

/** The exit code for what stopped the work from outside: some of it is the command line's or the content's fault. */
export function environmentExit({ rule, values }: Diagnostic): number {
  if (misplaced.has(rule)) return exitCodes.usage;
  if (rule !== 'content-folder-is-readable') return exitCodes.environment;
  return values['reason'] === 'absent' || values['reason'] === 'not-folder' ? exitCodes.usage : exitCodes.contentErrors;
}
