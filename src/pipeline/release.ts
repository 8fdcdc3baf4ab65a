import { versionDigest } from '../check/ledger/version-digest.ts';
import { pinIds } from '../edit/pin-ids.ts';
import { release as releaseEdits } from '../edit/release.ts';
import type { IsoDate } from '../model/front-matter.ts';
import { ledgerFile } from '../model/ledger.ts';
import type { ContentFolder, ContentWriter, Shelf, TemplateFolder } from '../model/ports.ts';
import { checkOneArticle, textOf } from './one-article.ts';
import { isOpen, obstaclesTo, type Obstacles } from './release/obstacles.ts';
import type { LocatedDiagnostic } from './whereabouts.ts';

export interface ReleaseRequest {
  readonly slug: string;
  readonly on: IsoDate;
  /** Warnings stand in the way too. */
  readonly strict: boolean;
}

export type ReleaseOutcome = { readonly slug: string } & (
  | {
      readonly state: 'released';
      readonly version: string;
      readonly on: IsoDate;
      /** Paths of the files that were changed. */
      readonly files: readonly string[];
      /** How many ids of blocks were written down. */
      readonly pinned: number;
    }
  /** The version went out before and says the same. */
  | { readonly state: 'released-before'; readonly version: string; readonly on: IsoDate }
  | { readonly state: 'stopped'; readonly version: string; readonly obstacles: Obstacles }
  /** Nothing can be read of the article. */
  | { readonly state: 'unreadable'; readonly diagnostics: readonly LocatedDiagnostic[] }
  /** A file was changed meanwhile; nothing was written. */
  | { readonly state: 'overtaken'; readonly version: string; readonly files: readonly string[] }
);

/**
 * Lets a version of an article go out, if nothing stands in its way: writes the ids of its blocks down, so that they never
 * move, and into the ledger what the version says. All of that or nothing is written. Throws a `UsageProblem` for an
 * article that is not there.
 */
export async function release(
  { slug, on, strict }: ReleaseRequest,
  ports: {
    readonly content: ContentFolder;
    readonly templates: TemplateFolder;
    readonly writer: ContentWriter;
    readonly shelf?: Shelf;
  },
): Promise<ReleaseOutcome> {
  const { article, journal, diagnostics } = await checkOneArticle(slug, ports);
  if (!article) return { slug, state: 'unreadable', diagnostics };
  const { version, ledger } = article;
  const digest = versionDigest(article);
  const earlier = ledger.releases.findLast((one) => one.version === version);
  if (earlier?.digest === digest) return { slug, state: 'released-before', version, on: earlier.on };
  const obstacles = obstaclesTo(article, diagnostics, earlier, { required: journal?.confirmedBy ?? [], strict });
  if (!isOpen(obstacles)) return { slug, state: 'stopped', version, obstacles };

  const file = `${slug}/${ledgerFile}`;
  const pins = Object.values(article.texts).flatMap(pinIds);
  const record = releaseEdits({ file, text: await textOf(ports.content, slug, file) }, { version, on, digest });
  const { files, refused } = await ports.writer.apply([...pins, ...record]);
  if (refused.length > 0) {
    return { slug, state: 'overtaken', version, files: [...new Set(refused.map((edit) => edit.file))] };
  }
  return { slug, state: 'released', version, on, files, pinned: pins.length };
}
