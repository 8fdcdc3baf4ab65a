import { digest } from '../../engines/digest.ts';
import { bytesOf, type EditionPages } from '../../model/output.ts';
import type { OutputFolder } from '../../model/ports.ts';
import { build, type BuildPorts } from '../build.ts';
import { manifestPath, parseManifest, slugOf, type Manifest } from '../manifest.ts';
import { promisedUnit } from '../plan.ts';
import type { Request } from '../request.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';
import type { SiteInMemory } from './site-in-memory.ts';

/** A PDF as it was printed last. */
export interface Printed {
  readonly bytes: Uint8Array;
  /** Counts the prints of this PDF that differ, from 1. */
  readonly number: number;
  /** Of the PDF of an edition: its pages. */
  readonly pages?: EditionPages;
  /** What was found while it was made, beside what a check of its article finds. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** What came of printing a PDF. */
export interface PrintOutcome {
  /** False where errors kept it from being printed; the last good print stays. */
  readonly printed: boolean;
  /** What was found on the way, beside what a check of its article finds. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** The PDFs of a site that are printed when somebody asks for them. */
export interface PrintRoom {
  /** Whether a path of the site is of such a PDF. */
  has(path: string): boolean;
  /** The last good print; nothing before the first. */
  last(path: string): Printed | undefined;
  /** Whether the last print is made from what the content is now; not while that has errors. */
  isCurrent(path: string): boolean;
  /**
   * Prints a PDF that is not current; one after another, each once however many wait for it. Throws what keeps anything from
   * being printed.
   */
  print(path: string): Promise<PrintOutcome>;
}

interface KnownPrint extends Printed {
  readonly sha256: string;
  /** Digest of what it was made from. */
  readonly sources: string;
}

/**
 * The print room of a site. `whole`: what is asked of all its articles; `isKept`: whether an article has errors and is shown as
 * it was before.
 */
export function openPrintRoom(
  site: SiteInMemory,
  whole: Request,
  isKept: (slug: string) => boolean,
  ports: Omit<BuildPorts, 'output'>,
): PrintRoom {
  const prints = new Map<string, KnownPrint>();
  const waiting = new Map<string, Promise<PrintOutcome>>();
  let work: Promise<unknown> = Promise.resolve();
  const unitOf = (path: string): string | undefined => promisedUnit(site.unitOf(path) ?? '');
  const isCurrent = (path: string): boolean => {
    const [known, unit] = [prints.get(path), unitOf(path)];
    if (!known || unit === undefined || isKept(slugOf(unit))) return false;
    return known.sources === sourcesOf(site.manifest, unit);
  };

  const printNow = async (path: string): Promise<PrintOutcome> => {
    const unit = unitOf(path);
    if (unit === undefined || isCurrent(path)) return { printed: true, diagnostics: [] };
    const last = prints.get(path);
    let printed: Pick<KnownPrint, 'bytes' | 'sha256' | 'sources'> | undefined;
    const output: OutputFolder = {
      // A print whose page stays the same stays too; the site itself has only its promise.
      read: async (file) => prints.get(file)?.bytes ?? (await site.read(file)),
      publish: async ({ write }) => {
        const [file, ofAll] = [path, manifestPath].map((name) => write.find((one) => one.path === name));
        const manifest = ofAll && parseManifest(await bytesOf(ofAll));
        const made = manifest?.files[path];
        // Of an article with errors the promise is left.
        if (made?.unit !== unit) return;
        const { sha256 } = made;
        const bytes = sha256 === last?.sha256 ? last.bytes : file && (await bytesOf(file));
        printed = bytes && { bytes, sha256, sources: sourcesOf(manifest, unit) };
      },
    };
    const [format = '', edition = ''] = unit.split(' ');
    const languages = format === 'pdf' ? [edition] : whole.languages;
    const request = { ...whole, only: [slugOf(unit)], formats: [format], languages, articlesOnly: true, promised: [] };
    const { inMaking: diagnostics, pages } = await build(request, { ...ports, output });
    if (printed) {
      const number = (last?.number ?? 0) + (printed.sha256 === last?.sha256 ? 0 : 1);
      const ofEdition = pages?.[0]?.editions.find(({ language }) => format === 'pdf' && language === edition);
      prints.set(path, { ...printed, number, diagnostics, ...(ofEdition && { pages: ofEdition }) });
    }
    return { printed: printed !== undefined, diagnostics };
  };

  return {
    has: (path) => unitOf(path) !== undefined,
    last: (path) => prints.get(path),
    isCurrent,
    print(path) {
      const known = waiting.get(path);
      if (known) return known;
      const next = work.then(() => {
        // What is asked for from now on may have changed once more.
        waiting.delete(path);
        return printNow(path);
      });
      waiting.set(path, next);
      work = next.catch(() => undefined);
      return next;
    },
  };
}

/** Digest of all that the outputs of a unit's article are made from, as a manifest tells it. */
function sourcesOf(manifest: Manifest | undefined, unit: string): string {
  return digest(manifest?.journal ?? '', manifest?.articles[slugOf(unit)]?.inputs ?? '');
}
