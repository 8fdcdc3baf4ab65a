import { formats } from '../../render/formats/registry.ts';
import type { Format } from '../../render/formats/format.ts';
import { build, type BuildOutcome, type BuildPorts } from '../build.ts';
import { createMemo, type Memo } from '../memo.ts';
import { UsageProblem, type Request } from '../request.ts';
import { openReader, type ArticleReader } from './article-reader.ts';
import { requestsAhead } from './pages-in-sight.ts';
import { openSiteInMemory, type SiteInMemory } from './site-in-memory.ts';

/** What a preview reaches the world through: a build's ports without a printer and an output folder. */
export type PreviewPorts = Omit<BuildPorts, 'output' | 'printer' | 'spool' | 'memo' | 'progress'>;

/** A site that is kept up with its content. */
export interface Preview {
  readonly site: SiteInMemory;
  /**
   * Builds what has changed: first, when that is known, the pages in sight (paths of the site), then everything. `shown` is
   * told when the pages in sight are there, before the rest is. An article with errors stays at its last good version.
   */
  rebuild(inSight: readonly string[], shown: () => void): Promise<BuildOutcome>;
  /** An article as its files are now. */
  readonly read: ArticleReader;
  /** What has been made and read so far. */
  readonly memo: Memo;
}

/** What a preview shows: all that needs no browser. */
const shownFormats = Object.values<Format>(formats)
  .filter(({ needs, scope }) => !needs.includes('browser') && scope !== 'site')
  .map(({ name }) => name);

/** A preview of the articles and languages that a request names (all, where it names none), drafts among them. */
export function openPreview(wish: Pick<Request, 'only' | 'languages'>, ports: PreviewPorts): Preview {
  const site = openSiteInMemory();
  const memo = createMemo();
  const whole: Request = { ...wish, formats: shownFormats, strict: false, keepGoing: true, drafts: true };
  const buildPorts: BuildPorts = {
    ...ports,
    memo,
    output: site,
    printer: noPrinter,
    progress: { step: () => undefined },
  };

  const ahead = async (inSight: readonly string[], shown: () => void): Promise<void> => {
    const before = site.edition;
    for (const request of requestsAhead(
      inSight.flatMap((path) => site.unitOf(path) ?? []),
      whole,
    )) {
      try {
        await build(request, buildPorts);
      } catch (error) {
        // The article has left the folder, or an edition the article: the whole build says what there is now.
        if (!(error instanceof UsageProblem)) throw error;
      }
    }
    if (site.edition > before) shown();
  };

  return {
    site,
    async rebuild(inSight, shown) {
      await ahead(inSight, shown);
      return build(whole, buildPorts);
    },
    read: openReader(wish.only, { ...ports, memo }),
    memo,
  };
}

const noPrinter: BuildPorts['printer'] = {
  start: () => undefined,
  print: () => Promise.reject(new Error('A preview prints nothing')),
};
