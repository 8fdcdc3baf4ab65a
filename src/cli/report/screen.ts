import { showsColours, type OutputStream } from '../../platform/terminal.ts';

/** Where a report is shown. */
export interface Screen {
  /** Columns of the terminal. */
  readonly width: number;
  readonly coloured: boolean;
}

/** Columns of what is no terminal, so that the same report has the same lines in every file. */
const fileWidth = 120;

/** The screen that a stream writes to. */
export function screenOf(stream: OutputStream): Screen {
  return { width: (stream.isTTY && stream.columns) || fileWidth, coloured: showsColours(stream) };
}
