import { formats } from '../../render/formats/registry.ts';
import type { Format } from '../../render/formats/format.ts';
import { build, type BuildOutcome, type BuildPorts } from '../build.ts';
import { createMemo, type Memo } from '../memo.ts';
import { UsageProblem, type Request } from '../request.ts';
import { openReader, type ArticleReader } from './article-reader.ts';
import { requestsAhead } from './pages-in-sight.ts';
import { openPrintRoom, type PrintRoom } from './print-room.ts';
import { openSiteInMemory, type SiteInMemory } from './site-in-memory.ts';

/** What a preview reaches the world through: a build's ports without an output folder. */
export type PreviewPorts = Omit<BuildPorts, 'output' | 'spool' | 'memo' | 'progress'>;

/** A site that is kept up with its content. */
export interface Preview {
  readonly site: SiteInMemory;
  /** Its PDFs, which are printed when somebody asks for them. */
  readonly prints: PrintRoom;
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

/** What a preview makes: all that needs no browser. What needs one is promised. */
const { made = [], promised = [] } = Object.groupBy(
  Object.values<Format>(formats).filter(({ scope }) => scope !== 'site'),
  ({ needs }) => (needs.includes('browser') ? 'promised' : 'made'),
);

/** A preview of the articles and languages that a request names (all, where it names none), drafts among them. */
export function openPreview(wish: Pick<Request, 'only' | 'languages'>, ports: PreviewPorts): Preview {
  const site = openSiteInMemory();
  const memo = createMemo();
  const whole: Request = {
    ...wish,
    formats: made.map(({ name }) => name),
    promised: promised.map(({ name }) => name),
    strict: false,
    keepGoing: true,
    drafts: true,
  };
  const kept = { ...ports, memo, progress: { step: () => undefined } };
  const buildPorts: BuildPorts = { ...kept, output: site };

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

  let articles: BuildOutcome['articles'] = [];
  const isKept = (slug: string): boolean => articles.some((one) => one.slug === slug && one.state === 'kept');
  return {
    site,
    prints: openPrintRoom(site, whole, isKept, kept),
    async rebuild(inSight, shown) {
      await ahead(inSight, shown);
      const outcome = await build(whole, buildPorts);
      ({ articles } = outcome);
      return outcome;
    },
    read: openReader(wish.only, { ...ports, memo }),
    memo,
  };
}
