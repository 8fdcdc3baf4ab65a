import { randomBytes } from 'node:crypto';
import type { UiLanguage } from '../../model/language.ts';
import type { ContentWriter } from '../../model/ports.ts';
import type { Confirmer } from '../../pipeline/preview/confirm-unit.ts';
import { openPreview, type PreviewPorts } from '../../pipeline/preview/preview.ts';
import type { Request } from '../../pipeline/request.ts';
import { watchFolders } from '../../platform/preview/watch-folders.ts';
import { openPreviewServer } from '../../platform/preview-server.ts';
import { previewCommands } from './commands.ts';
import type { EditorLink } from './editor-link.ts';
import { openDesk } from './keep-up.ts';

/** What a preview begins with. */
export interface PreviewStart {
  readonly wish: Pick<Request, 'only' | 'languages'>;
  readonly ports: PreviewPorts & { readonly writer: ContentWriter };
  /** Folders whose files the site is made from. */
  readonly folders: readonly string[];
  /** 0 for any that is free. */
  readonly port: number;
  readonly ui: UiLanguage;
  readonly link: EditorLink;
  /** In whose name pairs are confirmed by a click; where nobody is named, none are. */
  readonly who?: Confirmer | undefined;
  /** Told after each build how many findings there are, in words. */
  readonly built: (summary: string) => void;
}

/** A preview that is served and kept up. */
export interface RunningPreview {
  readonly address: string;
  /** Rejected by a mistake of Diglot's own; never fulfilled. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

/**
 * Serves the site, builds it, and from then on again whenever a file changes. Throws `preview-port-is-free`, and what keeps the
 * first build from beginning: an `EnvironmentProblem`, a `UsageProblem`; later either is shown on the page, for it may be mended.
 */
export async function startPreview(start: PreviewStart): Promise<RunningPreview> {
  const { wish, ports, folders, port, ui, link, who, built } = start;
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  const preview = openPreview(wish, ports);
  const desk = openDesk(preview, {
    run: randomBytes(6).toString('hex'),
    ui,
    link,
    who,
    listeners: () => server.listeners(),
    failed: reject,
  });
  const commands = previewCommands(preview, { wish, ports, ui, link, who, failed: reject });
  // Before the first build, so that a port that is taken costs no wait.
  const server = await openPreviewServer(port, { ...desk.shown, commands });
  const keepUp = (): void => {
    desk.keepUp().then(({ title }) => built(title), reject);
  };
  // What is saved during the first build is seen too.
  const first = desk.begin();
  const watch = watchFolders(folders, keepUp);
  const close = async (): Promise<void> => {
    watch.close();
    await server.close();
  };
  try {
    built((await first).title);
    return { address: server.address, failed, close };
  } catch (error) {
    await close();
    throw error;
  }
}
