import type { Diagnostic } from '../model/diagnostic.ts';
import type { MadeFile, OutputFile } from '../model/output.ts';
import type { Printer } from '../model/ports.ts';
import type { Work } from './plan.ts';

/** What one piece of work made and found. */
export interface FinishedWork {
  readonly unit: string;
  readonly slug: string;
  readonly files: readonly MadeFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A printer that tells when and whether pages are handed to it. */
export interface WatchedPrinter extends Printer {
  /** Fulfilled when the next page has been handed over. */
  handedOver(): Promise<void>;
  hasPrinted(): boolean;
}

/** As many pages as the browser prints side by side. */
const pagesAtOnce = 2;

/** While two pages are printed, one is made ready and one that was printed is finished. */
const printedAtOnce = pagesAtOnce + 2;

/** Watches a printer for the pages that it is handed. */
export function watchPrinter(printer: Printer): WatchedPrinter {
  let waiting: (() => void)[] = [];
  let hasPrinted = false;
  return {
    hasPrinted: () => hasPrinted,
    start: () => printer.start(),
    handedOver: () => new Promise((resolve) => void waiting.push(resolve)),
    print: (html, options) => {
      const told = waiting;
      waiting = [];
      hasPrinted = true;
      for (const tell of told) tell();
      return printer.print(html, options);
    },
  };
}

/** Where the work of all articles is done. */
export interface WorkLine {
  /** Does the work of an article; gives what was made in the order of the work. */
  run(work: readonly Work[]): Promise<FinishedWork[]>;
}

/** What a line of work depends on beside its printer. */
export interface WorkLineOptions {
  /** Holds a file that was made until it is published. */
  hold(file: OutputFile): Promise<MadeFile>;
  /** Told when a piece of work is done. */
  done(work: Work): void;
}

/**
 * A line for the work of all articles. Pages are handed to the browser one after another, each as soon as it is made, and what
 * needs no browser waits until it has its first pages, so that it prints while this process writes pages and exports. Of many
 * pages to print a few are held at a time, since one with its fonts has megabytes; what needs no browser goes on piece by
 * piece, and lets whatever was printed in the meantime go first.
 */
export function openWorkLine(printer: WatchedPrinter, { hold, done }: WorkLineOptions): WorkLine {
  let printing = 0;
  const waiting: (() => void)[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const finish = async (work: Work): Promise<FinishedWork> => {
    const { unit, slug } = work;
    const { value, diagnostics } = await work.run();
    const files: MadeFile[] = [];
    for (const file of value) files.push(await hold(file));
    done(work);
    return { unit, slug, files, diagnostics };
  };

  /** Begins with a page as soon as there is room for it, and the one before has been handed over. */
  const print = (work: Work): { readonly begun: Promise<void>; readonly finished: Promise<FinishedWork> } => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const finished = turn.then(async () => {
      if (printing >= printedAtOnce) await new Promise<void>((resolve) => void waiting.push(resolve));
      printing += 1;
      try {
        const handedOver = printer.handedOver();
        const made = finish(work);
        void Promise.race([handedOver, made.catch(() => undefined)]).then(() => begin());
        return await made;
      } finally {
        printing -= 1;
        waiting.shift()?.();
        begin();
      }
    });
    turn = begun;
    return { begun, finished };
  };

  return {
    async run(work) {
      const prints = new Map(work.filter(({ printed }) => printed).map((one) => [one, print(one)]));
      const all = Promise.all([...prints.values()].map(({ finished }) => finished));
      let isLost = false;
      // Whoever waits for all is told; until then nothing more is made in vain.
      all.catch(() => (isLost = true));
      await Promise.all([...prints.values()].slice(0, pagesAtOnce).map(({ begun }) => begun));
      const others = new Map<Work, FinishedWork>();
      for (const one of work.filter(({ printed }) => !printed)) {
        if (isLost) break;
        others.set(one, await finish(one));
        await breath();
      }
      await all;
      return Promise.all(work.map((one) => prints.get(one)?.finished ?? others.get(one)!));
    },
  };
}

/** Lets the process see what has come in from the browser. */
function breath(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
