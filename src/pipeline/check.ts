import type { PlaceOf } from '../check/context.ts';
import { digest } from '../engines/digest.ts';
import type { Article } from '../model/article.ts';
import { isSound, type Result } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { ContentFolder, FontStore, Shelf, TemplateFolder } from '../model/ports.ts';
import type { Confirmation, Publication } from '../model/publication.ts';
import type { Theme } from '../model/theme.ts';
import { resolvePublication } from '../resolve/resolve-publication.ts';
import type { KeptChecks } from './kept/checks.ts';
import { forgetful, type Memo } from './memo.ts';
import { openPressRoom, type PressRoom } from './press-room.ts';
import { mayBePublished, readJournalFolder, type ArticleSource } from './read-journal-folder.ts';
import { inReadingOrder } from './reading-order.ts';
import { refuseUnknown, type Request } from './request.ts';
import { sharing } from './sharing.ts';
import type { LocatedDiagnostic } from './whereabouts.ts';

/** The look of proofs, whatever a journal looks like. */
const proofLook = 'manuscript';

/** An article after reading, checking and resolving. */
export interface CheckedArticle {
  readonly slug: string;
  readonly state: 'sound' | 'stopped' | 'draft';
  /** Digest of all that outputs are made from. */
  readonly inputs: string;
  /** Digest of everything that it was read and checked from. */
  readonly files: string;
  /** The source language first; none where it cannot be told. */
  readonly languages: readonly ContentLanguage[];
  /** As far as it could be read; for print only in a publication. */
  readonly article?: Article;
  /** Where the parts of `article.yaml` stand. */
  readonly placeOf?: PlaceOf;
  readonly publication?: Publication;
}

/** A journal's content as far as it can be judged without a browser. */
export interface CheckedContent {
  readonly journal: Journal | undefined;
  readonly theme: Theme | undefined;
  readonly room: PressRoom | undefined;
  readonly digest: string;
  /** In reading order. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Of many articles only the first hold what was read. */
  readonly articles: readonly CheckedArticle[];
  /** An article with what was read; one that was let go of is read again, and checked again where its files have changed. */
  readonly open: (article: CheckedArticle) => Promise<OpenedArticle>;
  /** All slugs of the content folder, the ones not asked for included. */
  readonly slugs: readonly string[];
}

/** An article with what was read of it, and what was found if it was read again. */
export interface OpenedArticle {
  readonly checked: CheckedArticle;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** What a check depends on beside the request. */
export interface CheckPorts {
  readonly content: ContentFolder;
  readonly templates: TemplateFolder;
  readonly memo?: Memo;
  readonly shelf?: Shelf;
  /** Without them the words of figures are measured by estimate. */
  readonly fonts?: FontStore;
}

/** How articles are gone through. */
export interface CheckManner {
  /** Of how many bytes of sources what was read is held; of all if nothing is said. */
  readonly mostHeld?: number;
  /** What earlier runs found: an article known from there is not read, and without what was read of it. */
  readonly kept?: KeptChecks;
  /** Told when an article is read that is not known from there. */
  readonly reading?: () => void;
}

/** Read, check, resolve: everything of a build that needs no browser. */
export async function checkContent(
  request: Request,
  ports: CheckPorts,
  { mostHeld = Number.POSITIVE_INFINITY, kept, reading }: CheckManner = {},
): Promise<CheckedContent> {
  const { memo = forgetful } = ports;
  const slugs = await ports.content.articleSlugs();
  refuseUnknown('--only', request.only, slugs);
  const chosen = request.only.length > 0 ? slugs.filter((slug) => request.only.includes(slug)) : slugs;
  const folder = await readJournalFolder(ports.content, ports.templates, memo, {
    ...(ports.fonts && { fonts: ports.fonts }),
    ...(request.proof && { proofLook }),
  });
  const { journal, theme } = folder;
  const roomKey = digest(folder.digest, String(request.proof ?? false));
  // A theme that has mistakes of its own would only lead to more.
  const opened =
    journal &&
    theme &&
    isSound(folder.diagnostics) &&
    (await memo.remember('press room', roomKey, () =>
      openPressRoom(journal, theme, ports.shelf, folder.placeInJournal, folder.measure),
    ));
  const room = opened ? opened.value : undefined;

  const read = async (slug: string, source: ArticleSource, isChecked = false): Promise<OpenedArticle> => {
    const candidate = await source.read(isChecked);
    const { article, inputs, confirmations, placeOf, diagnostics } = candidate;
    const isDraft = article?.status === 'draft' && !request.drafts && !request.proof;
    const state = isDraft ? 'draft' : mayBePublished(candidate, request.strict) && room ? 'sound' : 'stopped';
    const checked = {
      slug,
      state,
      inputs,
      files: source.digest,
      languages: article?.languages ?? [],
      ...(article && { article }),
      placeOf,
    } as const;
    if (state !== 'sound' || !article || !journal || !room) return { checked, diagnostics };
    const resolved = await memo.remember(
      `publication ${slug}`,
      digest(inputs, roomKey),
      async (before?: ReturnType<typeof resolve>) => {
        const fresh = await resolve(article, journal, room, confirmations, request.proof ?? false);
        return sharing(await before, fresh);
      },
    );
    return {
      checked: resolved.value ? { ...checked, publication: resolved.value } : { ...checked, state: 'stopped' },
      diagnostics: [...diagnostics, ...resolved.diagnostics],
    };
  };

  const manner = JSON.stringify([request.strict, request.drafts, request.proof ?? false]);
  const readOrKnown = async (slug: string): Promise<ReadArticle> => {
    const source = await folder.open(slug);
    const name = [slug, source.digest, roomKey, manner];
    const known = room && (await kept?.read(name));
    if (known) {
      const { diagnostics, ...facts } = known;
      return { checked: { slug, files: source.digest, ...facts }, size: 0, diagnostics };
    }
    reading?.();
    const opened = await read(slug, source);
    // What a theme lacks is found on the way, and told of no article.
    if (room?.problems().length === 0) {
      await kept?.write(name, { ...opened.checked, diagnostics: opened.diagnostics });
    }
    return { ...opened, size: Math.max(source.size, leastHeld) };
  };

  const diagnostics: LocatedDiagnostic[] = [...folder.diagnostics, ...(opened ? opened.diagnostics : [])];
  const articles: CheckedArticle[] = [];
  let held = 0;
  for (const slug of chosen) {
    const { checked, size, diagnostics: found } = await readOrKnown(slug);
    diagnostics.push(...found);
    held += size;
    articles.push(held <= mostHeld ? checked : letGo(checked));
  }
  const languages = [...new Set([...(journal?.languages ?? []), ...articles.flatMap((article) => article.languages)])];
  if (languages.length > 0) refuseUnknown('--lang', request.languages, languages);
  if (room && articles.some(({ state }) => state === 'stopped')) diagnostics.push(...(await room.styleProblems()));
  diagnostics.push(...(room?.problems() ?? []));
  return {
    journal,
    theme,
    room,
    digest: folder.digest,
    diagnostics: inReadingOrder(diagnostics, languagesIn(articles)),
    articles,
    open: async (article) => {
      if (article.publication) return { checked: article, diagnostics: [] };
      const source = await folder.open(article.slug);
      return read(article.slug, source, source.digest === article.files);
    },
    slugs,
  };
}

interface ReadArticle extends OpenedArticle {
  /** How much there was to read, in bytes. */
  readonly size: number;
}

/** As many bytes of sources as an article counts for, however short it is: what was read of it takes half a megabyte. */
const leastHeld = 48 * 1024;

/** What tells where things stand holds the whole file that they stand in. */
function letGo({ slug, state, inputs, files, languages }: CheckedArticle): CheckedArticle {
  return { slug, state, inputs, files, languages };
}

async function resolve(
  article: Article,
  journal: Journal,
  room: PressRoom,
  confirmations: readonly Confirmation[],
  proof: boolean,
): Promise<Result<Publication | undefined>> {
  const tools = await room.toolsFor(article);
  if (!tools.value) return { value: undefined, diagnostics: tools.diagnostics };
  const { value, diagnostics } = resolvePublication(article, journal, tools.value, confirmations, proof);
  return { value, diagnostics: [...tools.diagnostics, ...diagnostics] };
}

/** The languages of an article by its slug, for the order of findings. */
export function languagesIn(articles: readonly CheckedArticle[]): (slug: string) => readonly ContentLanguage[] {
  const known = new Map(articles.map(({ slug, languages }) => [slug, languages]));
  return (slug) => known.get(slug) ?? [];
}
