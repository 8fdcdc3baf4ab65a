import type { PlaceOf } from '../check/context.ts';
import type { Article } from '../model/article.ts';
import { isSound, type Result } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { ContentFolder, FontStore, Shelf, TemplateFolder } from '../model/ports.ts';
import type { Confirmation, Publication } from '../model/publication.ts';
import type { Theme } from '../model/theme.ts';
import { resolvePublication } from '../resolve/resolve-publication.ts';
import { estimate } from './figure-measure.ts';
import { digest } from './manifest.ts';
import { createMemo, type Memo } from './memo.ts';
import { openPressRoom, type PressRoom } from './press-room.ts';
import { mayBePublished, readJournalFolder, type Candidate } from './read-journal-folder.ts';
import { inReadingOrder } from './reading-order.ts';
import { refuseUnknown, type Request } from './request.ts';
import type { LocatedDiagnostic } from './whereabouts.ts';

/** The look of proofs, whatever a journal looks like. */
const proofLook = 'manuscript';

/** An article after reading, checking and resolving. */
export interface CheckedArticle {
  readonly slug: string;
  readonly state: 'sound' | 'stopped' | 'draft';
  /** Digest of all that outputs are made from. */
  readonly inputs: string;
  /** As far as it could be read; for print only in a publication. */
  readonly article: Article | undefined;
  /** Where the parts of `article.yaml` stand. */
  readonly placeOf: PlaceOf;
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
  readonly articles: readonly CheckedArticle[];
  /** All slugs of the content folder, the ones not asked for included. */
  readonly slugs: readonly string[];
}

/** Read, check, resolve: everything of a build that needs no browser. */
export async function checkContent(
  request: Request,
  ports: {
    readonly content: ContentFolder;
    readonly templates: TemplateFolder;
    readonly memo?: Memo;
    readonly shelf?: Shelf;
    /** Without them the words of figures are measured by estimate. */
    readonly fonts?: FontStore;
  },
): Promise<CheckedContent> {
  const { memo = createMemo() } = ports;
  const slugs = await ports.content.articleSlugs();
  refuseUnknown('--only', request.only, slugs);
  const chosen = request.only.length > 0 ? slugs.filter((slug) => request.only.includes(slug)) : slugs;
  const folder = await readJournalFolder(ports.content, ports.templates, chosen, memo, {
    ...(ports.fonts && { fonts: ports.fonts }),
    ...(request.proof && { proofLook }),
  });
  const { journal, theme, candidates } = folder;
  const diagnostics: LocatedDiagnostic[] = [
    ...folder.diagnostics,
    ...candidates.flatMap((candidate) => candidate.diagnostics),
  ];

  const known = languagesOf(journal, candidates);
  if (known.length > 0) refuseUnknown('--lang', request.languages, known);
  const languages = languagesOf(
    journal,
    candidates.filter((candidate) => isSound(candidate.diagnostics)),
  );
  const hasFigures = candidates.some(({ article }) => article && Object.keys(article.figures).length > 0);
  const roomKey = digest(folder.digest, String(hasFigures), String(request.proof ?? false), ...languages);
  // A theme that has mistakes of its own would only lead to more.
  const measure = hasFigures ? await folder.measure() : estimate;
  const opened =
    journal &&
    theme &&
    isSound(folder.diagnostics) &&
    (await memo.remember('press room', roomKey, () =>
      openPressRoom(journal, theme, languages, ports.shelf, folder.placeInJournal, measure),
    ));
  const room = opened ? opened.value : undefined;
  if (opened) diagnostics.push(...opened.diagnostics);

  const articles: CheckedArticle[] = [];
  for (const candidate of candidates) {
    const { slug, article, inputs, confirmations, placeOf } = candidate;
    const draft = article?.status === 'draft' && !request.drafts && !request.proof;
    const state = draft ? 'draft' : mayBePublished(candidate, request.strict) ? 'sound' : 'stopped';
    if (state !== 'sound' || !article || !journal || !room) {
      articles.push({ slug, state: room || state === 'draft' ? state : 'stopped', inputs, article, placeOf });
      continue;
    }
    const resolved = await memo.remember(`publication ${slug}`, digest(inputs, roomKey), () =>
      resolve(article, journal, room, confirmations, request.proof ?? false),
    );
    diagnostics.push(...resolved.diagnostics);
    articles.push({
      slug,
      state: resolved.value ? 'sound' : 'stopped',
      inputs,
      article,
      placeOf,
      ...(resolved.value && { publication: resolved.value }),
    });
  }
  if (room && articles.some(({ state }) => state === 'stopped')) diagnostics.push(...(await room.styleProblems()));
  diagnostics.push(...(room?.problems() ?? []));
  const ordered = inReadingOrder(diagnostics, languagesIn(articles));
  return { journal, theme, room, digest: folder.digest, diagnostics: ordered, articles, slugs };
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
export function languagesIn(
  articles: readonly { readonly slug: string; readonly article: Article | undefined }[],
): (slug: string) => readonly ContentLanguage[] {
  return (slug) => articles.find((one) => one.slug === slug)?.article?.languages ?? [];
}

function languagesOf(journal: Journal | undefined, candidates: readonly Candidate[]): string[] {
  return [
    ...new Set([...(journal?.languages ?? []), ...candidates.flatMap(({ article }) => article?.languages ?? [])]),
  ];
}
