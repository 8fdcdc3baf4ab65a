import { keptPer } from '../engines/once-per.ts';
import type { Result } from '../model/diagnostic.ts';
import type { OutputFile } from '../model/output.ts';
import type { Publication } from '../model/publication.ts';
import type { Theme } from '../model/theme.ts';
import type { Format, Press } from '../render/formats/format.ts';
import { formats, proofFormats } from '../render/formats/registry.ts';
import { pairsOf } from '../render/pairs.ts';
import { isBesidePage } from '../render/views/page-faces.ts';
import type { RenderTools } from '../render/views/tools.ts';
import { fillTemplates } from './fill-templates.ts';
import { pathsOfOthers, type Manifest } from './manifest.ts';
import type { Request } from './request.ts';

/** One piece of work of a build, named as the manifest names it. */
export interface Work {
  readonly unit: string;
  readonly slug: string;
  /** Whether it waits for the browser. */
  readonly printed: boolean;
  /** The article's paths that are published after the build, in code-point order: what its pages may link to. */
  readonly published: readonly string[];
  run(): Promise<Result<readonly OutputFile[]>>;
}

/** A piece of work before it is known what else is made. */
interface Job {
  readonly unit: string;
  readonly printed: boolean;
  readonly paths: readonly string[];
  make(published: ReadonlySet<string>): Promise<Result<readonly OutputFile[]>>;
}

/**
 * All pieces of work that a request asks of a publication. `earlier`: the last publication, of which stays what is not
 * made anew. Diagnostics of each: `templates-are-sound`, and its own.
 */
export function planWork(
  publication: Publication,
  request: Request,
  earlier: Manifest | undefined,
  theme: Theme,
  tools: RenderTools,
  press: Press,
): Work[] {
  const { slug } = publication.article;
  const { made, promised } = formatsOf(request);
  const jobs = [
    ...jobsOf(publication, made, request, tools, press),
    ...jobsOf(publication, promised, request, tools, press).map(inPromise),
  ];
  const paths = publishedAfter(slug, jobs, earlier);
  // The same set for the same paths, so that what was set with it is known again.
  const published = publishedSet(tools, slug, [paths.join('\n')], () => new Set(paths));
  return jobs.map(({ unit, printed, make }) => ({
    unit,
    slug,
    printed,
    published: paths,
    run: () => fillTemplates(theme, () => make(published)),
  }));
}

function jobsOf(
  publication: Publication,
  asked: readonly Format[],
  request: Request,
  tools: RenderTools,
  press: Press,
): Job[] {
  const { slug } = publication.article;
  const languages = Object.keys(publication.editions).filter((language) => wanted(request.languages, language));
  return asked.flatMap((format): Job[] => {
    const printed = format.needs.includes('browser');
    if (format.scope === 'article') {
      const make = () => format.render(publication, tools);
      return [{ unit: unitOf(format, slug), printed, paths: format.paths(publication), make }];
    }
    if (format.scope === 'pair') {
      const pairs = pairsOf(publication).filter((pair) => pair.every((language) => languages.includes(language)));
      return pairs.map((pair) => ({
        unit: unitOf(format, slug, pair.join('-')),
        printed,
        paths: format.paths(publication, pair),
        make: (published) => format.render(publication, pair, tools, press, published),
      }));
    }
    if (format.scope !== 'edition') return [];
    return languages.map((language) => ({
      unit: unitOf(format, slug, language),
      printed,
      paths: format.paths(publication, language),
      make: (published) => format.render(publication, language, tools, press, published),
    }));
  });
}

/** What a unit of work is called of which only the promise is there: `promised pdf en my-article`. */
const promise = 'promised ';

/** A job of which only the promise is made: its files, which are there and empty. */
function inPromise({ unit, paths }: Job): Job {
  const files = paths.map((path) => ({ path, bytes: new Uint8Array() }));
  return {
    unit: promise + unit,
    printed: false,
    paths,
    make: () => Promise.resolve({ value: files, diagnostics: [] }),
  };
}

/** The unit of work whose promise a unit is, `pdf en my-article`; nothing for one that is made. */
export function promisedUnit(unit: string): string | undefined {
  return unit.startsWith(promise) ? unit.slice(promise.length) : undefined;
}

/** The paths of an article that are published once all work is done, sorted: what is made now, and what stays of the last publication. */
function publishedAfter(slug: string, jobs: readonly Job[], earlier: Manifest | undefined): readonly string[] {
  const remade = new Set(jobs.map(({ unit }) => unit));
  const stays = pathsOfOthers(slug, remade, earlier).filter((path) => !isBesidePage(path));
  return [...new Set([...jobs.flatMap(({ paths }) => paths), ...stays])].sort();
}

const publishedSet = keptPer<RenderTools, ReadonlySet<string>>();

/** What a request chooses its outputs from. */
export function formatsFor({ proof }: Request): readonly Format[] {
  return Object.values<Format>(proof ? proofFormats : formats);
}

/** The formats that a request wants made, and those that it wants promised. */
function formatsOf(request: Request): { readonly made: readonly Format[]; readonly promised: readonly Format[] } {
  const all = formatsFor(request);
  const { promised = [] } = request;
  return {
    made: all.filter((format) => isMade(format, request)),
    promised: all.filter(({ name }) => promised.includes(name)),
  };
}

function isMade(format: Format, { formats: named, articlesOnly = false }: Request): boolean {
  if (format.scope === 'article' && format.forSite && articlesOnly) return false;
  const reasons = format.scope === 'article' ? [format.name, ...(format.madeWith ?? [])] : [format.name];
  return reasons.some((name) => wanted(named, name));
}

function unitOf(format: Format, slug: string, edition?: string): string {
  return [format.name, ...(edition ? [edition] : []), slug].join(' ');
}

/** True when a list of wishes is empty or names the thing. */
export function wanted(wishes: readonly string[], name: string): boolean {
  return wishes.length === 0 || wishes.includes(name);
}
