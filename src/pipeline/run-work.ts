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

/** While two pages are printed, one is made ready and one that was printed is finished. */
const printedAtOnce = pagesAtOnce + 2;

/**
 * Runs all work. The first pages are handed to the browser one after another, each as soon as it is made, and the rest of
 * the work waits for that, so that the browser prints while this process writes pages and exports. Of many pages to print
 * a few are held at a time, since one with its fonts has megabytes; what needs no browser goes on piece by piece, and lets
 * whatever was printed in the meantime go first. Gives what was made in the order of the work.
 */
export async function runWork(
  work: readonly Work[],
  printer: WatchedPrinter,
  progress: Progress,
): Promise<FinishedWork[]> {
  let done = 0;
  const finished = new Map<Work, FinishedWork>();
  const start = async (one: Work): Promise<void> => {
    const { unit, slug, run } = one;
    const { value, diagnostics } = await run();
    done += 1;
    progress.step(progressWords.printing, `${done}/${work.length} ${unit}`);
    finished.set(one, { unit, slug, files: value, diagnostics });
  };
  const printed = work.filter((one) => one.printed);
  const others = work.filter((one) => !one.printed);
  const first = printed.splice(0, pagesAtOnce);
  const running: Promise<void>[] = [];
  for (const one of first) {
    const started = start(one);
    running.push(started);
    await Promise.race([printer.handedOver(running.length), started.catch(() => undefined)]);
  }
  /** One after another, until none is left. */
  const lane = async (queue: Work[], before: Promise<unknown> = Promise.resolve()): Promise<void> => {
    await before;
    for (let one = queue.shift(); one; one = queue.shift()) await start(one).then(breath);
  };
  const lanes = Array.from({ length: printedAtOnce }, (_, index) => lane(printed, running[index]));
  await Promise.all([...running, ...lanes, lane(others)]);
  return work.map((one) => finished.get(one)!);
}

/** Lets the process see what has come in from the browser. */
function breath(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
