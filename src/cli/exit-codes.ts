/** What the exit code tells a script. */
export const exitCodes = {
  fine: 0,
  /** The content has errors. */
  contentErrors: 1,
  /** The command line asks for something that is not there. */
  usage: 2,
  /** Warnings, under `--strict`. */
  warnings: 3,
  /** The machine lacks something: a browser, a writable folder. */
  environment: 4,
  /** A mistake in Diglot itself. */
  bug: 70,
} as const;
