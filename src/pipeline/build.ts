import { digest } from '../engines/digest.ts';
import { isSound } from '../model/diagnostic.ts';
import { windowWidthOf } from '../model/print-layout.ts';
import type {
  ContentFolder,
  FontStore,
  OutputFolder,
  Printer,
  Progress,
  Shelf,
  Spool,
  TemplateFolder,
} from '../model/ports.ts';
import type { ArticlePages } from './article-pages.ts';
import { checkContent, languagesIn, type CheckedContent } from './check.ts';
import { holdFiles } from './hold-files.ts';
import { keptArticles } from './kept/articles.ts';
import { keptChecks } from './kept/checks.ts';
import { keptData } from './kept/json.ts';
import { keptPrints } from './kept/prints.ts';
import { makeArticle } from './make-article.ts';
import { manifestPath, parseManifest, type Manifest } from './manifest.ts';
import { forgetful, type Memo } from './memo.ts';
import { formatsFor, wanted } from './plan.ts';
import { planPublication, type PublicationSummary } from './publish.ts';
import { type Request, refuseUnknown } from './request.ts';
import { progressWords } from './progress-words.ts';
import { passes } from './read-journal-folder.ts';
import { inReadingOrder } from './reading-order.ts';
import { openWorkLine, watchPrinter } from './run-work.ts';
import { sharedWork } from './shared-work.ts';
import type { LocatedDiagnostic } from './whereabouts.ts';

/** The outside world of a build. */
export interface BuildPorts {
  readonly content: ContentFolder;
  readonly templates: TemplateFolder;
  readonly printer: Printer;
  readonly fonts: FontStore;
  readonly output: OutputFolder;
  /** Room for what is made before it is published; without it all is held in memory. */
  readonly spool?: Spool;
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
  /** Those of them that came up while outputs were made. */
  readonly inMaking: readonly LocatedDiagnostic[];
  readonly articles: readonly ArticleOutcome[];
  /** False when nothing in the output folder changed. */
  readonly published: boolean;
  /** How many files there are of what was asked for. */
  readonly files: number;
  /** What of them is new or has changed; absent where nothing was published. */
  readonly change?: PublicationSummary;
  /** Of the articles that were printed: how many pages each edition has, and where its sections stand. */
  readonly pages?: readonly ArticlePages[];
  /** Slugs of the articles that the output folder held before; absent when it held no publication. */
  readonly earlier?: readonly string[];
}

/** While pages of one article are printed, the next is made ready. */
const articlesAtOnce = 3;

/** What was read of so many bytes of sources is held from check to print, of the rest it is read again: some ten long articles, which take a hundred megabytes. */
const mostHeld = 4 * 1024 * 1024;

/** Content in, both languages out. Publishes nothing unless everything asked for is sound (or `keepGoing`). */
export async function build(request: Request, ports: BuildPorts): Promise<BuildOutcome> {
  const known = formatsFor(request);
  refuseUnknown(
    '--format',
    request.formats,
    known.map(({ name }) => name),
  );
  const printing = known.some(({ name, needs }) => needs.includes('browser') && wanted(request.formats, name));
  const { formats, languages, proof = false, keepGoing } = request;
  const data = keptData(ports.shelf);
  // A process that remembers articles by itself would only write them down for others.
  const ofArticles = ports.memo ? keptData(undefined) : data;

  ports.progress.step(progressWords.reading);
  const earlier = parseManifest(await ports.output.read(manifestPath));
  const content = await checkContent(request, ports, {
    mostHeld,
    kept: keptChecks(ofArticles),
    // While an article that is not known is read, the browser gets ready.
    reading: () => printing && ports.printer.start(),
  });
  const { room, journal, theme } = content;
  const stopped = new Set(content.articles.filter(({ state }) => state === 'stopped').map(({ slug }) => slug));
  const drafts = new Set(content.articles.filter(({ state }) => state === 'draft').map(({ slug }) => slug));
  if (!room || !journal || !theme || (stopped.size > 0 && !keepGoing))
    return nothingPublished(content, content.diagnostics, earlier);

  const printer = watchPrinter(ports.printer);
  const hold = holdFiles(ports.spool);
  const sound = content.articles.filter(({ state }) => state === 'sound');
  const line = openWorkLine(printer, {
    hold,
    done: ({ slug, unit }) => {
      const position = sound.findIndex((article) => article.slug === slug) + 1;
      ports.progress.step(progressWords.printing, `${position}/${sound.length} ${unit}`);
    },
  });
  const { memo = forgetful } = ports;
  const readEarlier = (path: string): Promise<Uint8Array | undefined> => ports.output.read(path);
  const kept = keptArticles({
    data: ofArticles,
    madeWith: [content.digest, ports.printer.identity?.() ?? '', JSON.stringify([formats, languages, proof])],
    earlier,
    readEarlier,
  });
  const press = {
    printer,
    fonts: ports.fonts,
    faces: theme.print.faces,
    textWidth: windowWidthOf(theme.print),
    fit: theme.print.fit,
    kept: keptPrints({
      data,
      printer: ports.printer,
      sourcesOf: ({ article }) =>
        digest(content.digest, content.articles.find(({ slug }) => slug === article.slug)!.inputs),
      readEarlier,
    }),
    shared: sharedWork(),
  };
  const workshop = { request, content, theme, room, earlier, press, memo, line, kept, printing, ports };
  const made = await sideBySide(sound, articlesAtOnce, async (article) => {
    const one = await makeArticle(article, workshop);
    if (!one.entry || !passes(one.diagnostics, request.strict)) stopped.add(article.slug);
    return one;
  });

  const ready = made.filter(({ slug }) => !stopped.has(slug));
  const change = await planPublication({
    request,
    content,
    made: ready,
    hold,
    earlier,
    readEarlier,
    version: ports.version,
    versions: await versionsOf(ports, printer.hasPrinted(), earlier),
  });
  const inMaking = made.flatMap((one) => one.diagnostics);
  const ofTheme = [...change.diagnostics, ...room.problems()];
  const diagnostics = inReadingOrder([...content.diagnostics, ...inMaking, ...ofTheme], languagesIn(content.articles));
  const pages = made.flatMap((one) => one.pages ?? []);
  const printed = pages.length > 0 && { pages };
  if (!isSound(ofTheme) || (stopped.size > 0 && !keepGoing))
    return { ...nothingPublished(content, diagnostics, earlier), inMaking, ...printed };

  ports.progress.step(progressWords.publishing);
  await ports.output.publish(change.value.change);
  return {
    diagnostics,
    inMaking,
    articles: content.articles.map(({ slug }) => ({
      slug,
      state: stopped.has(slug) ? 'kept' : drafts.has(slug) ? 'draft' : proof ? 'proof' : 'published',
    })),
    published: true,
    files: change.value.files,
    change: change.value.summary,
    ...printed,
    ...slugsOf(earlier),
  };
}

/** Does something with each of some things, a few at a time; gives what came of each, in their order. */
async function sideBySide<From, To>(
  things: readonly From[],
  atOnce: number,
  make: (thing: From) => Promise<To>,
): Promise<To[]> {
  const results: To[] = [];
  const queue = things.entries();
  const lane = async (): Promise<void> => {
    for (const [index, thing] of queue) results[index] = await make(thing);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

function nothingPublished(
  { articles }: CheckedContent,
  diagnostics: readonly LocatedDiagnostic[],
  earlier: Manifest | undefined,
): BuildOutcome {
  return {
    diagnostics,
    inMaking: [],
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
