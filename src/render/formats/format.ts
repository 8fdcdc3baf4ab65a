import type { Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { OutputFile } from '../../model/output.ts';
import type { FontFace, FontStore, Printer } from '../../model/ports.ts';
import type { Publication } from '../../model/publication.ts';
import type { FitLimits } from '../../model/print-setting.ts';
import type { LanguagePair } from '../pairs.ts';
import type { Listing } from '../views/listing.ts';
import type { Published } from '../views/published.ts';
import type { RenderTools } from '../views/tools.ts';

/** What a format needs of the machine; asked for only when such a format is built. */
export type Need = 'browser' | 'fonts';

/** What was printed before, on this machine and with what prints here. */
export interface KeptPrints {
  /** What trial prints have settled of a publication as it stands, as plain data by what was asked. */
  settled<T extends object>(publication: Publication, question: readonly unknown[]): Promise<T | undefined>;
  /** The same, found where it is not known yet. `page`: the digest of the page it depends on, which another edition's text may leave as it was. */
  settle<T extends object>(
    publication: Publication,
    question: readonly unknown[],
    page: () => Promise<string>,
    find: () => Promise<T>,
  ): Promise<T>;
  /** A PDF as it was published last, where it was made from the same; else the one that `make` makes. */
  file(madeFrom: readonly (string | Uint8Array)[], make: () => Promise<OutputFile>): Promise<OutputFile>;
}

/** Prints pages: the browser, the fonts, and what is done to a PDF afterwards. */
export interface Press {
  readonly printer: Printer;
  readonly fonts: FontStore;
  readonly faces: readonly FontFace[];
  readonly textWidth: number;
  /** How far editions may be set closer or wider where an article asks for it. */
  readonly fit: FitLimits;
  /** What earlier builds have printed. */
  readonly kept: KeptPrints;
  /** What all editions of a publication need alike: the first that asks for it makes it. */
  readonly shared: <T>(publication: Publication, make: () => Promise<T>) => Promise<T>;
}

interface FormatBase {
  readonly name: string;
  readonly needs: readonly Need[];
}

/** A kind of output that every edition has. */
export interface EditionFormat extends FormatBase {
  readonly scope: 'edition';
  /** What it writes for an edition, below the output folder. */
  paths(publication: Publication, language: ContentLanguage): readonly string[];
  render(
    publication: Publication,
    language: ContentLanguage,
    tools: RenderTools,
    press: Press,
    published: Published,
  ): Promise<Result<readonly OutputFile[]>>;
}

/** A kind of output that two editions of an article have together. */
export interface PairFormat extends FormatBase {
  readonly scope: 'pair';
  /** What it writes for a pair, below the output folder. */
  paths(publication: Publication, pair: LanguagePair): readonly string[];
  render(
    publication: Publication,
    pair: LanguagePair,
    tools: RenderTools,
    press: Press,
    published: Published,
  ): Promise<Result<readonly OutputFile[]>>;
}

/** A kind of output that stands once for all languages of an article. */
export interface ArticleFormat extends FormatBase {
  readonly scope: 'article';
  /** Formats that cannot do without it: it is made whenever they are. */
  readonly madeWith?: readonly string[];
  /** Whether it is read for the pages that all articles share, and by nobody else. */
  readonly forSite?: boolean;
  /** What it writes for an article, below the output folder. */
  paths(publication: Publication): readonly string[];
  render(publication: Publication, tools: RenderTools): Promise<Result<readonly OutputFile[]>>;
}

/** What of all articles is published once their outputs are made. */
export interface PublishedFiles extends Published {
  /** One of these files; nothing when it is not there. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** A kind of output that stands once for the journal. */
export interface SiteFormat extends FormatBase {
  readonly scope: 'site';
  render(listing: Listing, tools: RenderTools, published: PublishedFiles): Promise<Result<readonly OutputFile[]>>;
}

export type Format = EditionFormat | PairFormat | ArticleFormat | SiteFormat;

/** Findings-free output. */
export function sound(files: readonly OutputFile[]): Result<readonly OutputFile[]> {
  return { value: files, diagnostics: [] };
}
