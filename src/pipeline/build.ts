import { isSound, type Diagnostic } from '../model/diagnostic.ts';
import type { ContentFolder, FontStore, OutputFolder, Printer, Progress, TemplateFolder } from '../model/ports.ts';
import { formats } from '../render/formats/registry.ts';
import { checkContent, type CheckedContent } from './check.ts';
import { parseManifest, manifestPath } from './manifest.ts';
import type { Memo } from './memo.ts';
import { planWork, wanted } from './plan.ts';
import { planPublication } from './publish.ts';
import { type Request, refuseUnknown } from './request.ts';
import { progressWords } from './progress-words.ts';
import { runWork, watchPrinter } from './run-work.ts';

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
  /** Version of Diglot, for the manifest. */
  readonly version: string;
}

/** What became of one article. */
export interface ArticleOutcome {
  readonly slug: string;
  /** `kept`: it has errors, and its last published version stays as it was. `draft`: left out because it is one. */
  readonly state: 'published' | 'kept' | 'draft';
}

/** What a build found and did. */
export interface BuildOutcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly articles: readonly ArticleOutcome[];
  /** False when nothing in the output folder changed. */
  readonly published: boolean;
  /** How many files were written. */
  readonly files: number;
}

/** Content in, both languages out. Publishes nothing unless everything asked for is sound (or `keepGoing`). */
export async function build(request: Request, ports: BuildPorts): Promise<BuildOutcome> {
  refuseUnknown('--format', request.formats, Object.keys(formats));
  const printing = Object.values(formats).some(
    ({ name, needs }) => needs.includes('browser') && wanted(request.formats, name),
  );
  if (printing) ports.printer.start();

  ports.progress.step(progressWords.reading);
  const content = await checkContent(request, ports);
  const { room, journal, theme } = content;
  const stopped = new Set(content.articles.filter(({ state }) => state === 'stopped').map(({ slug }) => slug));
  const drafts = new Set(content.articles.filter(({ state }) => state === 'draft').map(({ slug }) => slug));
  if (!room || !journal || !theme || (stopped.size > 0 && !request.keepGoing)) return nothingPublished(content);

  const printer = watchPrinter(ports.printer);
  const press = {
    printer,
    fonts: ports.fonts,
    faces: theme.print.faces,
    textWidth: theme.print.textWidth,
  };
  const publications = content.articles.flatMap(({ publication, state }) =>
    publication && state === 'sound' ? [publication] : [],
  );
  const work = publications.flatMap((publication) => planWork(publication, request, room.render, press));
  const finished = await runWork(work, printer, ports.progress);

  const late = [...finished.flatMap(({ diagnostics }) => diagnostics), ...room.problems()];
  for (const { slug, diagnostics } of finished) if (!isSound(diagnostics)) stopped.add(slug);
  const diagnostics = [...content.diagnostics, ...late];
  const unsoundTheme = room.problems().length > 0;
  if (unsoundTheme || (stopped.size > 0 && !request.keepGoing)) return { ...nothingPublished(content), diagnostics };

  ports.progress.step(progressWords.publishing);
  const ready = publications.filter(({ article }) => !stopped.has(article.slug));
  const change = await planPublication({
    request,
    content,
    publications: ready,
    finished: finished.filter(({ slug }) => !stopped.has(slug)),
    earlier: parseManifest(await ports.output.read(manifestPath)),
    version: ports.version,
  });
  await ports.output.publish(change);
  return {
    diagnostics,
    articles: content.articles.map(({ slug }) => ({
      slug,
      state: stopped.has(slug) ? 'kept' : drafts.has(slug) ? 'draft' : 'published',
    })),
    published: true,
    files: change.write.length,
  };
}

function nothingPublished({ diagnostics, articles }: CheckedContent): BuildOutcome {
  return {
    diagnostics,
    articles: articles.map(({ slug, state }) => ({ slug, state: state === 'draft' ? 'draft' : 'kept' })),
    published: false,
    files: 0,
  };
}
