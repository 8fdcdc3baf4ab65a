import { checkArticle } from '../check/check-article.ts';
import type { PlaceOf } from '../check/context.ts';
import { confirmationsOf } from '../check/ledger/confirmations-of.ts';
import { digest } from '../engines/digest.ts';
import type { Article } from '../model/article.ts';
import { isSound, type Diagnostic, type Result } from '../model/diagnostic.ts';
import type { FigureWidths } from '../model/figure.ts';
import type { Journal } from '../model/journal.ts';
import { ledgerFile } from '../model/ledger.ts';
import type { Place } from '../model/place.ts';
import type { Confirmation } from '../model/publication.ts';
import type { ContentFolder, FontStore, Measure, SourceFile, TemplateFolder } from '../model/ports.ts';
import type { Theme } from '../model/theme.ts';
import { journalTheme } from '../read/journal-theme.ts';
import { proofTheme } from '../read/proof-theme.ts';
import { readArticle } from '../read/read-article.ts';
import { readJournal, type ReadJournal } from '../read/read-journal.ts';
import { readTheme } from '../read/read-theme.ts';
import { themeExtended } from '../read/theme-layers.ts';
import { readHouse, type House } from '../read/shared/read-house.ts';
import { once } from '../engines/once.ts';
import { estimate, figureMeasure, figureWidths } from './figure-measure.ts';
import { forgetful, type Memo } from './memo.ts';
import { sharing } from './sharing.ts';
import { locate, type LocatedDiagnostic } from './whereabouts.ts';

/** One article as read and checked. */
export interface Candidate {
  readonly slug: string;
  /** With an error among the findings it is what could be read, and not for print. */
  readonly article: Article | undefined;
  /** Digest of all that outputs are made from: the files, but of the ledger only what is shown of it. */
  readonly inputs: string;
  readonly confirmations: readonly Confirmation[];
  /** Where the parts of `article.yaml` stand. */
  readonly placeOf: PlaceOf;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** The files of one article, not read yet. */
export interface ArticleSource {
  /** Digest of all that decides what is read of them and what is found. */
  readonly digest: string;
  /** How much there is to read, in bytes. */
  readonly size: number;
  /** Reads and checks the article; one that has been checked is only read. */
  readonly read: (isChecked?: boolean) => Promise<Candidate>;
}

/** Everything that a build starts from. */
export interface JournalFolder {
  readonly journal: Journal | undefined;
  /** Where the parts of `journal.yaml` stand. */
  readonly placeInJournal: ReadJournal['placeOf'];
  readonly theme: Theme | undefined;
  /** Digest of journal and theme. */
  readonly digest: string;
  /** Findings about the journal and its theme, which concern every article. */
  readonly diagnostics: readonly Diagnostic[];
  /** Opens one of its articles. */
  readonly open: (slug: string) => Promise<ArticleSource>;
  /** How wide the words of figures are in the theme's typeface. */
  readonly measure: () => Promise<Measure>;
}

/**
 * Reads the journal and its theme, and gives what reads its articles, each checked by itself. `proofLook`: the theme that
 * makes the journal's one into that of its proofs.
 */
export async function readJournalFolder(
  content: ContentFolder,
  templates: TemplateFolder,
  memo: Memo,
  { fonts, proofLook }: { readonly fonts?: FontStore; readonly proofLook?: string } = {},
): Promise<JournalFolder> {
  const journalFiles = await content.journalFiles();
  const journalDigest = digestOf(journalFiles);
  const journal = memo.remember('journal', journalDigest, () => readJournal(journalFiles));
  const shared = memo.remember('house', journalDigest, () => readHouse(journalFiles, journal.value?.languages ?? []));
  const named = await readThemeNamed(templates, journal.value?.theme ?? 'default', memo, journal.placeOf(['theme']));
  const own = named.value && journalTheme(named.value, journal.value ?? {}, journal.placeOf);
  // What both extend would be complained of twice.
  const look = own && proofLook !== undefined ? await readThemeNamed(templates, proofLook, memo) : undefined;
  const theme = look ? look.value && proofTheme(look.value, own!.value) : own?.value;
  const measure = once(() => figureMeasure(theme, fonts));
  const widths = theme && figureWidths(theme);
  const typeface = JSON.stringify([theme?.print.figureFamily, theme?.print.faces, widths]);
  return {
    journal: journal.value,
    placeInJournal: journal.placeOf,
    theme,
    digest: digestOf([...journalFiles, ...named.files, ...(look?.files ?? [])]),
    diagnostics: [
      ...journal.diagnostics,
      ...shared.diagnostics,
      ...named.diagnostics,
      ...(own?.diagnostics ?? []),
      ...(look && isSound(named.diagnostics) ? look.diagnostics : []),
    ],
    open: (slug) =>
      openArticle(content, slug, journal, shared.value, digest(journalDigest, typeface), measure, widths, memo),
    measure,
  };
}

/** A theme, with the files that it was read from. `namedAt`: where the journal names it. */
export async function readThemeNamed(
  templates: TemplateFolder,
  name: string,
  memo = forgetful,
  namedAt?: Place,
): Promise<Result<Theme | undefined> & { readonly files: readonly SourceFile[] }> {
  const files = await filesOf(templates, name, memo);
  const key = digest(name, digestOf(files), JSON.stringify(namedAt ?? ''));
  const theme = memo.remember(`theme ${name}`, key, () => readTheme(name, files, namedAt));
  return { ...theme, files };
}

async function openArticle(
  content: ContentFolder,
  slug: string,
  journal: ReadJournal,
  house: House,
  journalDigest: string,
  measure: () => Promise<Measure>,
  figureWidths: FigureWidths | undefined,
  memo: Memo,
): Promise<ArticleSource> {
  const files = await content.articleFiles(slug);
  const isLedger = ({ path }: SourceFile): boolean => path === `${slug}/${ledgerFile}`;
  const texts = digestOf(files.files.filter((file) => !isLedger(file)));
  const size = files.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const key = digest(texts, digestOf(files.files.filter(isLedger)), journalDigest, JSON.stringify(files.refused));
  // Widths are kept in files of their own, which only words of figures are worth.
  const isDrawn = files.files.some(({ path }) => path.startsWith(`${slug}/figures/`));
  const readWith = (widths: Measure, isChecked: boolean, before: Candidate | undefined): Candidate => {
    const read = readArticle(slug, files, house, (what, some, readNow) =>
      memo.remember(`${what} ${slug}`, digest(journalDigest, digestOf(some)), readNow),
    );
    const { diagnostics: found, placeOf } = read;
    const article = sharing(before?.article, read.value);
    const context = {
      journal: journal.value,
      placeInArticle: placeOf,
      placeInJournal: journal.placeOf,
      markedInJournal: [...journal.marked, ...house.marked],
      found,
      measure: widths,
      figureWidths,
    };
    const checked = article && !isChecked ? checkArticle(article, context) : [];
    const confirmations = article ? confirmationsOf(article) : [];
    const inputs = digest(texts, JSON.stringify(confirmations));
    return {
      slug,
      article,
      inputs,
      confirmations,
      placeOf,
      diagnostics: locate([...found, ...checked], article),
    };
  };
  const read = async (isChecked = false): Promise<Candidate> => {
    const widths = isDrawn ? await measure() : estimate;
    return memo.remember<Candidate>(`article ${slug}`, key, (before) => readWith(widths, isChecked, before));
  };
  return { digest: key, size, read };
}

/** The files of a theme and of what it extends, and the citation styles. */
async function filesOf(templates: TemplateFolder, theme: string, memo: Memo): Promise<SourceFile[]> {
  const encoder = new TextEncoder();
  const filesBelow = async (folder: string): Promise<SourceFile[]> =>
    Promise.all(
      (await templates.list(folder)).map(async (path) => ({
        path,
        bytes: encoder.encode((await templates.read(path)) ?? ''),
      })),
    );
  const folders = new Map<string, SourceFile[]>();
  for (let name: string | undefined = theme; name !== undefined && !folders.has(name);) {
    const files = await filesBelow(name);
    folders.set(name, files);
    const layer: string = name;
    name = memo.remember<string | undefined>(`theme extended by ${layer}`, digestOf(files), () =>
      themeExtended(layer, files),
    );
  }
  return [...folders.values(), await filesBelow('csl')].flat();
}

function digestOf(files: readonly SourceFile[]): string {
  return digest(...files.flatMap(({ path, bytes }) => [path, bytes]));
}

/** True when a candidate may be published, under the request's strictness. */
export function mayBePublished({ article, diagnostics }: Candidate, strict: boolean): boolean {
  return article !== undefined && passes(diagnostics, strict);
}

/** True when nothing among the findings stops publication, under the request's strictness. */
export function passes(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return isSound(diagnostics) && !(strict && diagnostics.some(({ severity }) => severity === 'warning'));
}
