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

/** A printer that tells when pages are handed to it. */
export interface WatchedPrinter extends Printer {
  /** Fulfilled when `count` pages in all have been handed over. */
  handedOver(count: number): Promise<void>;
}

/** As many pages as the browser prints side by side. */
const pagesAtOnce = 2;

/** Watches a printer for the pages that it is handed. */
export function watchPrinter(printer: Printer): WatchedPrinter {
  let count = 0;
  const waiting: { readonly from: number; readonly resolve: () => void }[] = [];
  return {
    start: () => printer.start(),
    handedOver: (from) =>
      count >= from ? Promise.resolve() : new Promise((resolve) => void waiting.push({ from, resolve })),
    print: (html, options) => {
      count += 1;
      for (const { from, resolve } of waiting) if (count >= from) resolve();
      return printer.print(html, options);
    },
  };
}

/**
 * Runs all work side by side. The first pages are handed to the browser one after another, each as soon as it is made,
 * and the rest of the work waits for that, so that the browser prints while this process writes pages and exports.
 */
export async function runWork(
  work: readonly Work[],
  printer: WatchedPrinter,
  progress: Progress,
): Promise<FinishedWork[]> {
  let done = 0;
  const start = async ({ unit, slug, run }: Work): Promise<FinishedWork> => {
    const { value, diagnostics } = await run();
    done += 1;
    progress.step(progressWords.printing, `${done}/${work.length} ${unit}`);
    return { unit, slug, files: value, diagnostics };
  };
  const printed = work.filter((one) => one.printed);
  const running: Promise<FinishedWork>[] = [];
  for (const one of printed.slice(0, pagesAtOnce)) {
    const started = start(one);
    running.push(started);
    await Promise.race([printer.handedOver(running.length), started.catch(() => undefined)]);
  }
  running.push(...printed.slice(pagesAtOnce).map(start));
  return Promise.all([...running, ...work.filter((one) => !one.printed).map(start)]);
}
