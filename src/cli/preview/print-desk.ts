import type { UiLanguage } from '../../model/language.ts';
import type { PrintOutcome, PrintRoom } from '../../pipeline/preview/print-room.ts';
import type { LocatedDiagnostic } from '../../pipeline/whereabouts.ts';
import type { Listener } from '../../platform/preview/listeners.ts';
import type { ShownPrint } from '../../platform/preview-server.ts';
import type { EditorLink } from './editor-link.ts';
import { errorWords } from './error-words.ts';
import { brokenOff, shownFindings, type ShownFindings } from './findings.ts';
import { printNews, printPage, type PrintState } from './print-page.ts';

/** What a print desk depends on beside its print room. */
export interface PrintDeskOptions {
  readonly ui: UiLanguage;
  readonly link: EditorLink;
  /** What pages are made from now, as their scripts tell it to the server. */
  readonly state: () => string;
  /** What was found when the site was built last. */
  readonly found: () => readonly LocatedDiagnostic[];
  /** Everybody who listens. */
  readonly listeners: () => Iterable<Listener>;
  /** Told of a mistake of Diglot's own. */
  readonly failed: (error: unknown) => void;
}

/** The PDFs of a preview with those who look at them. */
export interface PrintDesk {
  /** What the server shows of a PDF; nothing for what is none. */
  shown(path: string): ShownPrint | undefined;
  /** Prints what somebody looks at and is not current, and tells him how far it is. Nobody waits for it. */
  keepUp(): void;
  /** What there is to say of a PDF and of the site around it; nothing for what is none. */
  findingsFor(path: string): ShownFindings | undefined;
}

/** What came of the last try to print a PDF. `problem`: what kept anything from being printed. */
type Outcome = PrintOutcome & { readonly problem?: string };

/** Ties a print room to those who look at its PDFs. */
export function openPrintDesk(prints: PrintRoom, options: PrintDeskOptions): PrintDesk {
  const { ui, link, state, found, listeners, failed } = options;
  const outcomes = new Map<string, Outcome>();
  const underWay = new Map<string, Promise<Outcome>>();

  const stateOf = (path: string): PrintState => {
    if (underWay.has(path)) return 'making';
    if (prints.isCurrent(path)) return 'current';
    // What was printed from newer content than the site shows waits for it.
    return outcomes.get(path)?.printed ? 'making' : 'failed';
  };
  const findingsFor = (path: string): ShownFindings => {
    const { diagnostics, problem }: Pick<Outcome, 'diagnostics' | 'problem'> =
      // What was wrong with the last try may have been mended since.
      (prints.isCurrent(path) ? prints.last(path) : outcomes.get(path)) ?? { diagnostics: [] };
    if (problem !== undefined) return brokenOff(problem, ui);
    const known = new Set(found().map((finding) => JSON.stringify(finding)));
    return shownFindings(
      [...found(), ...diagnostics.filter((finding) => !known.has(JSON.stringify(finding)))],
      ui,
      link,
    );
  };
  const tell = (path: string): void => {
    const news = { print: printNews(stateOf(path), prints.last(path), ui), findings: findingsFor(path) };
    for (const listener of listeners()) if (listener.page === path) listener.tell(news);
  };
  const tried = (path: string): Promise<Outcome> =>
    prints.print(path).catch((error: unknown) => ({ printed: false, diagnostics: [], problem: errorWords(error, ui) }));
  /** What is asked for while it is printed is printed once more, if it has changed since. */
  const print = async (path: string): Promise<void> => {
    const work = tried(path);
    underWay.set(path, work);
    tell(path);
    outcomes.set(path, await work);
    if (underWay.get(path) === work) underWay.delete(path);
    tell(path);
  };

  return {
    shown(path) {
      if (!prints.has(path)) return undefined;
      return {
        page: printPage(path, state(), ui),
        last: prints.last(path)?.bytes,
        async current() {
          if (!prints.isCurrent(path)) await print(path).catch(failed);
          return prints.isCurrent(path) ? prints.last(path)?.bytes : undefined;
        },
      };
    },
    keepUp() {
      const seen = new Set([...listeners()].map(({ page }) => page).filter((page) => prints.has(page)));
      for (const path of seen) {
        if (prints.isCurrent(path)) tell(path);
        else print(path).catch(failed);
      }
    },
    findingsFor: (path) => (prints.has(path) ? findingsFor(path) : undefined),
  };
}
