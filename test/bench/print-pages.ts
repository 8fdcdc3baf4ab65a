import { openPorts } from '../../src/cli/ports.ts';
import type { Printer } from '../../src/model/ports.ts';
import { build } from '../../src/pipeline/build.ts';

/** Print pages, and the browser that prints them. */
export interface Recorded {
  /** Finished, fonts and all, as the printer is handed them. */
  readonly pages: readonly string[];
  readonly executable: string;
}

/** Builds a content folder and keeps the print pages of its editions. */
export async function recordPrintPages(content: string, output: string): Promise<Recorded> {
  const ports = await openPorts({ content, output, ui: 'en' });
  const pages: string[] = [];
  const printer: Printer = {
    start: () => ports.printer.start(),
    print: (html, options) => {
      pages.push(html);
      return ports.printer.print(html, options);
    },
  };
  try {
    const silent = { step: () => undefined };
    await build(everything, { ...ports, printer, progress: silent });
    const { executable } = await ports.printer.describe();
    return { pages, executable };
  } finally {
    await ports.printer.close();
  }
}

/** A request for all of a content folder. */
export const everything = {
  only: [],
  languages: [],
  formats: [],
  strict: false,
  keepGoing: false,
  drafts: false,
} as const;
