import { openPorts } from '../../src/cli/ports.ts';
import type { Printer } from '../../src/model/ports.ts';
import { build } from '../../src/pipeline/build.ts';
import type { Request } from '../../src/pipeline/request.ts';
import { madeAnew } from './made-anew.ts';

/** Print pages, and the browser that prints them. */
export interface Recorded {
  /** Finished, fonts and all, as the printer is handed them. */
  readonly pages: readonly string[];
  readonly executable: string;
}

/** Builds what is asked of a content folder and keeps the print pages. */
export async function recordPrintPages(request: Request, content: string, output: string): Promise<Recorded> {
  const ports = await openPorts({ content, output, ui: 'en' });
  let pages: string[] = [];
  const printer: Printer = {
    start: () => ports.printer.start(),
    print: (html, options) => {
      pages.push(html);
      return ports.printer.print(html, options);
    },
  };
  try {
    const surroundings = { ...ports, ...madeAnew(ports.shelf), printer, progress: { step: () => undefined } };
    // Trial prints are made the first time alone.
    await build(request, surroundings);
    pages = [];
    await build(request, surroundings);
    const { executable } = await ports.printer.describe();
    return { pages, executable };
  } finally {
    await ports.printer.close();
  }
}
