import { isSound } from '../model/diagnostic.ts';
import { windowWidthOf } from '../model/print-layout.ts';
import type {
  ContentFolder,
  FontStore,
  OutputFolder,
  Printer,
  Progress,
  Shelf,
  TemplateFolder,
} from '../model/ports.ts';
import { articlePages, type ArticlePages } from './article-pages.ts';
import { checkContent, languagesIn, type CheckedContent } from './check.ts';
import { digest, parseManifest, manifestPath, type Manifest } from './manifest.ts';
import { createMemo, type Memo } from './memo.ts';
import { placeCharacters } from './place-characters.ts';
import { placePages } from './place-pages.ts';
import { formatsFor, planWork, wanted, type Work } from './plan.ts';
import { planPublication } from './publish.ts';
import { type Request, refuseUnknown } from './request.ts';
import { progressWords } from './progress-words.ts';
import { passes } from './read-journal-folder.ts';
import { inReadingOrder } from './reading-order.ts';
import { runWork, watchPrinter, type FinishedWork } from './run-work.ts';
import { sharedWork } from './shared-work.ts';
import { locate, type LocatedDiagnostic } from './whereabouts.ts';

/** The outside world of a build. */
export interface BuildPorts {
  readonly content: ContentFolder;
  readonly templates: TemplateFolder;
  readonly printer: Printer;
  readonly fonts: FontStore;
  readonly output: OutputFolder;
  readonly progress: Progress;
  /** What is remembered from build to build; without it nothing is. */
  readonly memo?: Memo;
  /** What is kept between processes; without it everything is made anew. */
  readonly shelf?: Shelf;
  /** Version of Diglot, for the manifest. */
  readonly version: string;
  /** Versions of the packages that outputs depend on, for the manifest. */
  readonly packages?: Readonly<Record<string, string>>;
}

/** What became of one article. */
export interface ArticleOutcome {
  readonly slug: string;
  /**
   * `kept`: it has errors, and its last published version stays as it was. `draft`: left out because it is one. `proof`:
   * its proof was printed, and nothing published.
   */
  readonly state: 'published' | 'kept' | 'draft' | 'proof';
}

/** What a build found and did. */
export interface BuildOutcome {
  /** In reading order. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  readonly articles: readonly ArticleOutcome[];
  /** False when nothing in the output folder changed. */
  readonly published: boolean;
  /** How many files were written. */
  readonly files: number;
  /** Of the articles that were printed: how many pages each edition has, and where its sections stand. */
  readonly pages?: readonly ArticlePages[];
  /** Slugs of the articles that the output folder held before; absent when it held no publication. */
  readonly earlier?: readonly string[];
}

/** Content in, both languages out. Publishes nothing unless everything asked for is sound (or `keepGoing`). */
export async function build(request: Request, ports: BuildPorts): Promise<BuildOutcome> {
  const known = formatsFor(request);
  refuseUnknown(
    '--format',
    request.formats,
    known.map(({ name }) => name),
  );
  const printing = known.some(({ name, needs }) => needs.includes('browser') && wanted(request.formats, name));
  if (printing) ports.printer.start();

  ports.progress.step(progressWords.reading);
  const earlier = parseManifest(await ports.output.read(manifestPath));
  const content = await checkContent(request, ports);
  const { room, journal, theme } = content;
  const stopped = new Set(content.articles.filter(({ state }) => state === 'stopped').map(({ slug }) => slug));
  const drafts = new Set(content.articles.filter(({ state }) => state === 'draft').map(({ slug }) => slug));
  if (!room || !journal || !theme || (stopped.size > 0 && !request.keepGoing))
    return nothingPublished(content, content.diagnostics, earlier);

  const printer = watchPrinter(ports.printer);
  const press = {
    printer,
    fonts: ports.fonts,
    faces: theme.print.faces,
    textWidth: windowWidthOf(theme.print),
    fit: theme.print.fit,
    shared: sharedWork(),
  };
  const publications = content.articles.flatMap(({ publication, state }) =>
    publication && state === 'sound' ? [publication] : [],
  );
  const { memo = createMemo() } = ports;
  const work = publications
    .flatMap((publication) => planWork(publication, request, earlier, theme, room.render, press))
    .map((one) => ({ ...one, run: () => memo.remember(one.unit, sourcesOf(content, one), one.run) }));
  const finished = await runWork(work, printer, ports.progress);

  for (const { slug, diagnostics } of finished) if (!passes(diagnostics, request.strict)) stopped.add(slug);
  const ready = publications.filter(({ article }) => !stopped.has(article.slug));
  const change = await planPublication({
    request,
    content,
    publications: ready,
    finished: finished.filter(({ slug }) => !stopped.has(slug)),
    earlier,
    readEarlier: (path) => ports.output.read(path),
    version: ports.version,
    versions: await versionsOf(
      ports,
      work.some(({ printed }) => printed),
      earlier,
    ),
  });
  const ofTheme = [...change.diagnostics, ...room.problems()];
  const diagnostics = await allFindings(content, finished, ofTheme, ports);
  const pages = articlePages(
    publications.map(({ article }) => article),
    finished,
  );
  const printed = pages.length > 0 && { pages };
  if (!isSound(ofTheme) || (stopped.size > 0 && !request.keepGoing))
    return { ...nothingPublished(content, diagnostics, earlier), ...printed };

  ports.progress.step(progressWords.publishing);
  await ports.output.publish(change.value);
  return {
    diagnostics,
    articles: content.articles.map(({ slug }) => ({
      slug,
      state: stopped.has(slug) ? 'kept' : drafts.has(slug) ? 'draft' : request.proof ? 'proof' : 'published',
    })),
    published: true,
    files: change.value.write.length,
    ...printed,
    ...slugsOf(earlier),
  };
}

/** Digest of all that an output is made from: the article's files, the journal, the theme, the outputs beside it. */
function sourcesOf({ articles, digest: shared }: CheckedContent, { slug, published }: Work): string {
  return digest(shared, articles.find((article) => article.slug === slug)!.inputs, ...published);
}

async function allFindings(
  { articles, diagnostics, theme }: CheckedContent,
  finished: readonly FinishedWork[],
  ofTheme: readonly LocatedDiagnostic[],
  ports: BuildPorts,
): Promise<LocatedDiagnostic[]> {
  const late = finished.map(async (work) => {
    const { article, placeOf } = articles.find(({ slug }) => slug === work.slug)!;
    const placed = placePages(work.diagnostics, placeOf);
    return locate(await placeCharacters(placed, article!, theme!, ports), article);
  });
  return inReadingOrder([...diagnostics, ...(await Promise.all(late)).flat(), ...ofTheme], languagesIn(articles));
}

function nothingPublished(
  { articles }: CheckedContent,
  diagnostics: readonly LocatedDiagnostic[],
  earlier: Manifest | undefined,
): BuildOutcome {
  return {
    diagnostics,
    articles: articles.map(({ slug, state }) => ({ slug, state: state === 'draft' ? 'draft' : 'kept' })),
    published: false,
    files: 0,
    ...slugsOf(earlier),
  };
}

function slugsOf(earlier: Manifest | undefined): Pick<BuildOutcome, 'earlier'> {
  return earlier ? { earlier: Object.keys(earlier.articles) } : {};
}

/** Versions of what made the outputs; the browser's is the earlier one where nothing was to be printed. */
async function versionsOf(
  { packages = {}, printer }: BuildPorts,
  printed: boolean,
  earlier: Manifest | undefined,
): Promise<Manifest['versions']> {
  const browser = printed ? await printer.product?.() : earlier?.versions?.['browser'];
  return { ...packages, ...(browser !== undefined && { browser }) };
}
