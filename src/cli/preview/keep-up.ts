import type { UiLanguage } from '../../model/language.ts';
import { slugOf } from '../../pipeline/manifest.ts';
import type { Confirmer } from '../../pipeline/preview/confirm-unit.ts';
import { emptyPage, pageForPreview } from '../../pipeline/preview/page-for-preview.ts';
import type { Preview } from '../../pipeline/preview/preview.ts';
import { marksOf } from '../../pipeline/preview/unit-marks.ts';
import type { LocatedDiagnostic } from '../../pipeline/whereabouts.ts';
import type { Listener } from '../../platform/preview/listeners.ts';
import type { Shown } from '../../platform/preview-server.ts';
import type { EditorLink } from './editor-link.ts';
import { errorWords } from './error-words.ts';
import { brokenOff, shownFindings, type ShownFindings } from './findings.ts';
import { shownMarks } from './marks.ts';
import { openPrintDesk } from './print-desk.ts';

/** A preview with its readers. */
export interface Desk {
  /** What the server shows. */
  readonly shown: Omit<Shown, 'commands'>;
  /** Builds what has changed and tells those who look; several calls in one go come to one more build. Gives what there is to say. */
  keepUp(): Promise<ShownFindings>;
  /** The first build. Throws what keeps it from beginning: an `EnvironmentProblem`, a `UsageProblem`. */
  begin(): Promise<ShownFindings>;
}

/** What a desk depends on beside its preview. */
export interface DeskOptions {
  /** Tells this process's pages from those that another left open. */
  readonly run: string;
  readonly ui: UiLanguage;
  readonly link: EditorLink;
  /** In whose name pairs are confirmed by a click. */
  readonly who?: Confirmer | undefined;
  /** Everybody who listens. */
  readonly listeners: () => Iterable<Listener>;
  /** Told of a mistake of Diglot's own in what nobody waits for. */
  readonly failed: (error: unknown) => void;
}

const notYet = { zh: '还没有网页', en: 'No page yet' } as const;

/** Ties a preview to those who look at it. */
export function openDesk({ site, prints: room, rebuild, read }: Preview, options: DeskOptions): Desk {
  const { run, ui, link, who, listeners } = options;
  const state = (): string => `${run}-${site.edition}`;
  let found: readonly LocatedDiagnostic[] = [];
  let findings: ShownFindings = shownFindings(found, ui, link);
  const prints = openPrintDesk(room, { ...options, state, found: () => found });
  let work: Promise<unknown> = Promise.resolve();
  let waiting: Promise<ShownFindings> | undefined;

  const tellChanges = (listener: Listener): void => {
    const [knownRun, edition = ''] = listener.state.split('-');
    if (knownRun !== run) return listener.tell({ reload: true });
    const changed = site.changedSince(Number(edition));
    if (changed.length === 0) return;
    listener.state = state();
    listener.tell({ state: listener.state, changed });
  };
  const tellMarks = async (listener: Listener): Promise<void> => {
    // What is shown of a PDF has no units to mark.
    const unit = room.has(listener.page) ? undefined : site.unitOf(listener.page);
    const now = unit === undefined ? undefined : await read(slugOf(unit));
    if (now) listener.tell({ marks: shownMarks(marksOf(now.article, found), ui, link, who) });
  };
  const text = (page: Uint8Array): string => pageForPreview(new TextDecoder().decode(page), state());

  const tellFindings = (listener: Listener): void =>
    listener.tell({ findings: prints.findingsFor(listener.page) ?? findings });

  const buildOnce = async (brokenBy: (error: unknown) => ShownFindings): Promise<ShownFindings> => {
    const tellAll = (): void => {
      for (const listener of listeners()) tellChanges(listener);
    };
    findings = await rebuild(
      [...listeners()].map(({ page }) => page),
      tellAll,
    ).then(({ diagnostics }) => shownFindings((found = diagnostics), ui, link), brokenBy);
    tellAll();
    for (const listener of listeners()) tellFindings(listener);
    for (const listener of listeners()) await tellMarks(listener);
    prints.keepUp();
    return findings;
  };

  return {
    shown: {
      file: (path) => {
        const bytes = site.file(path);
        return bytes && path.endsWith('.html') ? text(bytes) : bytes;
      },
      print: (path) => prints.shown(path),
      lost: () => {
        const page = site.file('404.html');
        return page ? text(page) : pageForPreview(emptyPage(ui, notYet[ui]), state());
      },
      joined: (listener) => {
        tellChanges(listener);
        tellFindings(listener);
        if (room.has(listener.page)) return prints.keepUp();
        // What keeps an article from being read is told by the next build.
        tellMarks(listener).catch(() => undefined);
      },
    },
    begin() {
      const first = buildOnce((error) => {
        throw error;
      });
      work = first.catch(() => undefined);
      return first;
    },
    keepUp() {
      if (waiting) return waiting;
      const next = work.then(() => {
        waiting = undefined;
        return buildOnce((error) => brokenOff(errorWords(error, ui), ui));
      });
      waiting = next;
      work = next.catch(() => undefined);
      return next;
    },
  };
}
