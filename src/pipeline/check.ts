import { loadCitationProcessor } from '../engines/csl.ts';
import type { Article } from '../model/article.ts';
import { isSound } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { ContentFolder, TemplateFolder } from '../model/ports.ts';
import type { Publication } from '../model/publication.ts';
import type { Theme } from '../model/theme.ts';
import { resolvePublication } from '../resolve/resolve-publication.ts';
import { digest } from './manifest.ts';
import { createMemo, type Memo } from './memo.ts';
import { openPressRoom, type PressRoom } from './press-room.ts';
import { mayBePublished, readJournalFolder, type Candidate } from './read-journal-folder.ts';
import { inReadingOrder } from './reading-order.ts';
import { refuseUnknown, type Request } from './request.ts';
import type { LocatedDiagnostic } from './whereabouts.ts';

/** An article after reading, checking and resolving. */
export interface CheckedArticle {
  readonly slug: string;
  readonly state: 'sound' | 'stopped' | 'draft';
  readonly inputs: string;
  /** As far as it could be read; for print only in a publication. */
  readonly article: Article | undefined;
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
  ports: { readonly content: ContentFolder; readonly templates: TemplateFolder; readonly memo?: Memo },
): Promise<CheckedContent> {
  const { memo = createMemo() } = ports;
  // The citation processor takes longest to load, so it starts before anything is read.
  const processor = loadCitationProcessor();
  processor.catch(() => undefined);
  const slugs = await ports.content.articleSlugs();
  refuseUnknown('--only', request.only, slugs);
  const chosen = request.only.length > 0 ? slugs.filter((slug) => request.only.includes(slug)) : slugs;
  const folder = await readJournalFolder(ports.content, ports.templates, chosen, memo);
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
  const roomKey = digest(folder.digest, ...languages);
  const opened =
    journal &&
    theme &&
    (await memo.remember('press room', roomKey, () => openPressRoom(journal, theme, languages, folder.placeInJournal)));
  diagnostics.push(...(opened?.diagnostics ?? []));
  const room = isSound(folder.diagnostics) ? opened?.value : undefined;

  const articles = candidates.map((candidate): CheckedArticle => {
    const { slug, article, inputs } = candidate;
    const draft = article?.status === 'draft' && !request.drafts;
    const state = draft ? 'draft' : mayBePublished(candidate, request.strict) ? 'sound' : 'stopped';
    if (state !== 'sound' || !article || !journal || !room)
      return { slug, state: room || state === 'draft' ? state : 'stopped', inputs, article };
    const resolved = memo.remember(`publication ${slug}`, digest(inputs, roomKey), () =>
      resolvePublication(article, journal, room.editionTools),
    );
    diagnostics.push(...resolved.diagnostics);
    return { slug, state, inputs, article, publication: resolved.value };
  });
  diagnostics.push(...(room?.problems() ?? []));
  const ordered = inReadingOrder(diagnostics, languagesIn(articles));
  return { journal, theme, room, digest: folder.digest, diagnostics: ordered, articles, slugs };
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
