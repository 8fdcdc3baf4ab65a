import type { Result } from '../model/diagnostic.ts';
import { bytesOf, type MadeFile, type OutputFile } from '../model/output.ts';
import type { OutputChange } from '../model/ports.ts';
import type { PublishedFiles } from '../render/formats/format.ts';
import { site } from '../render/formats/site.ts';
import type { Listing, ListedArticle } from '../render/views/listing.ts';
import type { CheckedContent } from './check.ts';
import { fillTemplates } from './fill-templates.ts';
import type { MadeArticle } from './made-article.ts';
import type { FinishedWork } from './run-work.ts';
import {
  manifestFile,
  manifestPath,
  slugOf,
  type Manifest,
  type ManifestArticle,
  type ManifestFile,
} from './manifest.ts';
import type { Request } from './request.ts';

/** What a publication is planned from. */
export interface PublicationPlan {
  readonly request: Request;
  readonly content: CheckedContent;
  readonly made: readonly MadeArticle[];
  /** Holds a file that all articles share until it is published. */
  readonly hold: (file: OutputFile) => Promise<MadeFile>;
  /** Reads a file of the last publication. */
  readonly readEarlier: (path: string) => Promise<Uint8Array | undefined>;
  readonly earlier: Manifest | undefined;
  readonly version: string;
  /** As the manifest tells them. */
  readonly versions: Manifest['versions'];
}

/** What a publication changes, by files and by units of work (`html en my-article`; `site` for what all articles share). */
export interface PublicationSummary {
  /** How many files are new or have changed, the manifest not counted. */
  readonly files: number;
  /** How many are removed. */
  readonly removed: number;
  /** Units with such files. */
  readonly made: readonly string[];
  /** Units whose files all stay as they were published last. */
  readonly same: readonly string[];
}

/** A publication that is ready to be carried out. */
export interface PlannedPublication {
  readonly change: OutputChange;
  /** How many files there are of what was asked for, the manifest among them. */
  readonly files: number;
  readonly summary: PublicationSummary;
}

/** The unit of work that makes the pages all articles share. */
const siteUnit = 'site';

/**
 * The change to the output folder: new files, the site's pages over all articles that are published, and the
 * manifest last. What a partial build did not make stays; what made nothing any more, or belongs to an article that
 * left the content folder, is removed. Diagnostics: `templates-are-sound`, about the site's pages.
 */
export async function planPublication(plan: PublicationPlan): Promise<Result<PlannedPublication>> {
  const { content, made: ready, hold, earlier, version, versions } = plan;
  const finished = ready.flatMap((one) => one.finished);
  const isProof = plan.request.proof ?? false;
  const siteStays = isProof || (plan.request.articlesOnly ?? false);
  const articles = manifestArticles(plan);
  const listing = listingOf(plan, articles);
  const files: Record<string, ManifestFile> = {};
  const remade = new Set([...finished.map(({ unit }) => unit), ...(siteStays ? [] : [siteUnit])]);
  for (const [path, file] of Object.entries(earlier?.files ?? {})) {
    if (!remade.has(file.unit) && (slugOf(file.unit) in articles || (siteStays && file.unit === siteUnit)))
      files[path] = file;
  }
  const enter = (unit: string, made: readonly MadeFile[]): void => {
    for (const { path, sha256 } of made) files[path] = { sha256, unit };
  };
  for (const { unit, files: made } of finished) enter(unit, made);
  const published = new Set(Object.keys(files));
  const pages = siteStays
    ? { value: [], diagnostics: [] }
    : await fillTemplates(content.theme!, () =>
        site.render(listing, content.room!.render, { has: (path) => published.has(path), read: readerOf(plan) }),
      );
  const ofSite = await Promise.all(pages.value.map(hold));
  enter(siteUnit, ofSite);
  const manifest: Manifest = { diglot: version, versions, journal: content.digest, articles, files };
  const work = [...finished, ...(siteStays ? [] : [{ unit: siteUnit, files: ofSite }])];
  const made = work.flatMap((one) => one.files);
  const write = [...made.filter(({ isKept }) => !isKept), manifestFile(manifest)];
  const remove = Object.keys(earlier?.files ?? {}).filter((path) => !(path in files) && path !== manifestPath);
  return {
    value: { change: { write, remove }, files: made.length + 1, summary: summarize(work, remove, earlier) },
    diagnostics: pages.diagnostics,
  };
}

function summarize(
  work: readonly Pick<FinishedWork, 'unit' | 'files'>[],
  removed: readonly string[],
  earlier: Manifest | undefined,
): PublicationSummary {
  const before = earlier?.files ?? {};
  const isNew = ({ path, sha256 }: MadeFile): boolean => before[path]?.sha256 !== sha256;
  const units = work.filter(({ unit, files }) => {
    const gone = removed.some((path) => before[path]?.unit === unit);
    return gone || files.some(isNew);
  });
  return {
    files: work.flatMap(({ files }) => files.filter(isNew)).length,
    removed: removed.length,
    made: units.map(({ unit }) => unit),
    same: work.filter((one) => one.files.length > 0 && !units.includes(one)).map(({ unit }) => unit),
  };
}

/** Reads files as they stand after the build: those made now, and of the others those of the last publication. */
function readerOf({ made, readEarlier }: PublicationPlan): PublishedFiles['read'] {
  const files = made.flatMap(({ finished }) => finished.flatMap((work) => work.files));
  const byPath = new Map(files.map((file) => [file.path, file]));
  return (path) => {
    const file = byPath.get(path);
    return file ? bytesOf(file) : readEarlier(path);
  };
}

/** Articles of the publication: those made now, and earlier ones that are still in the content folder. */
function manifestArticles({ request, made, earlier, content }: PublicationPlan): Record<string, ManifestArticle> {
  const articles: Record<string, ManifestArticle> = {};
  const leftOut = new Set(content.articles.filter(({ state }) => state === 'draft').map(({ slug }) => slug));
  for (const [slug, article] of Object.entries(earlier?.articles ?? {})) {
    if (content.slugs.includes(slug) && !leftOut.has(slug)) articles[slug] = article;
  }
  for (const { slug, entry } of made) {
    // A proof leaves what is published of an article as it was.
    if (entry && (!request.proof || !articles[slug])) articles[slug] = entry;
  }
  return articles;
}

function listingOf({ content }: PublicationPlan, articles: Readonly<Record<string, ManifestArticle>>): Listing {
  const listed = Object.values(articles).flatMap((article): ListedArticle[] =>
    article.listed ? [article.listed] : [],
  );
  const { title, publisher, baseUrl, indexed, languages } = content.journal!;
  return {
    journal: title,
    publisher,
    ...(baseUrl !== undefined && { baseUrl }),
    indexed,
    languages,
    articles: listed,
  };
}
