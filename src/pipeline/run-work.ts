import type { Diagnostic } from '../model/diagnostic.ts';
import type { OutputFile } from '../model/output.ts';
import type { Printer, Progress } from '../model/ports.ts';
import type { Work } from './plan.ts';
import { progressWords } from './progress-words.ts';

/** What one piece of work made and found. */
export interface FinishedWork {
  readonly unit: string;
  readonly slug: string;
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A printer that tells when its first pages have been handed to it. */
export interface WatchedPrinter extends Printer {
  /** Fulfilled when as many pages as print at once are on their way. */
  readonly busy: Promise<void>;
}

/** As many pages as the browser prints side by side. */
const pagesAtOnce = 2;

/** Watches a printer for its first pages, `count` of them if there are no more. */
export function watchPrinter(printer: Printer, count = pagesAtOnce): WatchedPrinter {
  const { promise: busy, resolve } = Promise.withResolvers<void>();
  let handedOver = 0;
  return {
    busy,
    start: () => printer.start(),
    print: (html, options) => {
      handedOver += 1;
      if (handedOver >= count) resolve();
      return printer.print(html, options);
    },
  };
}

/**
 * Runs all work side by side. What waits for the browser starts first, and the rest only when the browser is busy,
 * so that it prints while this process writes pages and exports.
 */
export async function runWork(work: readonly Work[], busy: Promise<void>, progress: Progress): Promise<FinishedWork[]> {
  let done = 0;
  const start = async ({ unit, slug, run }: Work): Promise<FinishedWork> => {
    const { value, diagnostics } = await run();
    done += 1;
    progress.step(progressWords.printing, `${done}/${work.length} ${unit}`);
    return { unit, slug, files: value, diagnostics };
  };
  const printed = work.filter(({ printed }) => printed).map(start);
  await Promise.race([busy, Promise.allSettled(printed)]);
  return Promise.all([...printed, ...work.filter(({ printed }) => !printed).map(start)]);
}
