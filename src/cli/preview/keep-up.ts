import type { UiLanguage } from '../../model/language.ts';
import { slugOf } from '../../pipeline/manifest.ts';
import type { Confirmer } from '../../pipeline/preview/confirm-unit.ts';
import { emptyPage, pageForPreview } from '../../pipeline/preview/page-for-preview.ts';
import type { Preview } from '../../pipeline/preview/preview.ts';
import { marksOf } from '../../pipeline/preview/unit-marks.ts';
import { UsageProblem } from '../../pipeline/request.ts';
import type { LocatedDiagnostic } from '../../pipeline/whereabouts.ts';
import { EnvironmentProblem } from '../../platform/environment-problem.ts';
import type { Listener } from '../../platform/preview/listeners.ts';
import type { Shown } from '../../platform/preview-server.ts';
import { environmentText, usageText } from '../words.ts';
import type { EditorLink } from './editor-link.ts';
import { brokenOff, shownFindings, type ShownFindings } from './findings.ts';
import { shownMarks } from './marks.ts';

/** A preview with its readers. */
export interface Desk {
  /** What the server shows. */
  readonly shown: Omit<Shown, 'commands'>;
  /** Builds what has changed and tells those who look; several calls in one go come to one more build. Gives what there is to say. */
  keepUp(listeners: () => Iterable<Listener>): Promise<ShownFindings>;
  /** The first build. Throws what keeps it from beginning: an `EnvironmentProblem`, a `UsageProblem`. */
  begin(listeners: () => Iterable<Listener>): Promise<ShownFindings>;
}

/** How a preview speaks to those who look at it. */
export interface DeskManner {
  /** Tells this process's pages from those that another left open. */
  readonly run: string;
  readonly ui: UiLanguage;
  readonly link: EditorLink;
  /** In whose name pairs are confirmed by a click. */
  readonly who?: Confirmer | undefined;
}

const notYet = { zh: '还没有网页', en: 'No page yet' } as const;

/** Ties a preview to those who look at it. */
export function openDesk({ site, rebuild, read }: Preview, { run, ui, link, who }: DeskManner): Desk {
  const state = (): string => `${run}-${site.edition}`;
  let found: readonly LocatedDiagnostic[] = [];
  let findings: ShownFindings = shownFindings([], ui, link);
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
    const unit = site.unitOf(listener.page);
    const now = unit === undefined ? undefined : await read(slugOf(unit));
    if (now) listener.tell({ marks: shownMarks(marksOf(now.article, found), ui, link, who) });
  };
  const text = (page: Uint8Array): string => pageForPreview(new TextDecoder().decode(page), state());

  const buildOnce = async (
    listeners: () => Iterable<Listener>,
    brokenBy: (error: unknown) => ShownFindings,
  ): Promise<ShownFindings> => {
    const tellAll = (): void => {
      for (const listener of listeners()) tellChanges(listener);
    };
    findings = await rebuild(
      [...listeners()].map(({ page }) => page),
      tellAll,
    ).then(({ diagnostics }) => {
      found = diagnostics;
      return shownFindings(diagnostics, ui, link);
    }, brokenBy);
    tellAll();
    for (const listener of listeners()) listener.tell({ findings });
    for (const listener of listeners()) await tellMarks(listener);
    return findings;
  };

  return {
    shown: {
      file: (path) => {
        const bytes = site.file(path);
        return bytes && path.endsWith('.html') ? text(bytes) : bytes;
      },
      lost: () => {
        const page = site.file('404.html');
        return page ? text(page) : pageForPreview(emptyPage(ui, notYet[ui]), state());
      },
      joined: (listener) => {
        tellChanges(listener);
        listener.tell({ findings });
        // What keeps an article from being read is told by the next build.
        tellMarks(listener).catch(() => undefined);
      },
    },
    begin(listeners) {
      const first = buildOnce(listeners, (error) => {
        throw error;
      });
      work = first.catch(() => undefined);
      return first;
    },
    keepUp(listeners) {
      if (waiting) return waiting;
      const next = work.then(() => {
        waiting = undefined;
        return buildOnce(listeners, (error) => brokenOff(wordsOf(error, ui), ui));
      });
      waiting = next;
      work = next.catch(() => undefined);
      return next;
    },
  };
}

/** What to say of work that was broken off; throws what is a mistake of Diglot's own. */
function wordsOf(error: unknown, ui: UiLanguage): string {
  if (error instanceof EnvironmentProblem) return environmentText(error, ui);
  if (error instanceof UsageProblem) return usageText(error, ui);
  throw error;
}
