import { digest } from '../engines/digest.ts';
import type { ContentFolder, TemplateFolder } from '../model/ports.ts';
import type { Press } from '../render/formats/format.ts';
import { listedArticle } from '../render/views/listing.ts';
import { articlePages, type ArticlePages } from './article-pages.ts';
import type { CheckedArticle, CheckedContent } from './check.ts';
import type { Manifest, ManifestArticle } from './manifest.ts';
import type { Memo } from './memo.ts';
import { placeCharacters } from './place-characters.ts';
import { placePages } from './place-pages.ts';
import { planWork } from './plan.ts';
import type { PressRoom } from './press-room.ts';
import type { Request } from './request.ts';
import type { FinishedWork, WorkLine } from './run-work.ts';
import { locate, type LocatedDiagnostic } from './whereabouts.ts';
import type { Theme } from '../model/theme.ts';

/** An article with all that was made of it. */
export interface MadeArticle {
  readonly slug: string;
  readonly finished: readonly FinishedWork[];
  /** What was found while it was made, with its place. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Of its editions that were printed: how many pages they have, and where their sections stand. */
  readonly pages?: ArticlePages;
  /** What the manifest says of it; absent where nothing was made. */
  readonly entry?: ManifestArticle;
}

/** What articles are made with. */
export interface Workshop {
  readonly request: Request;
  readonly content: CheckedContent;
  readonly theme: Theme;
  readonly room: PressRoom;
  readonly earlier: Manifest | undefined;
  readonly press: Press;
  readonly memo: Memo;
  readonly line: WorkLine;
  readonly ports: { readonly content: ContentFolder; readonly templates: TemplateFolder };
}

/** Makes all that is asked of a sound article; nothing where it is sound no longer when it is read again. */
export async function makeArticle(checked: CheckedArticle, workshop: Workshop): Promise<MadeArticle> {
  const { request, content, theme, room, earlier, press, memo, line, ports } = workshop;
  const { checked: opened, diagnostics: again } = await content.open(checked);
  const { article, publication, placeOf, inputs, slug } = opened;
  if (!article || !publication || !placeOf) return { slug, finished: [], diagnostics: again };
  const work = planWork(publication, request, earlier, theme, room.render, press).map((one) => ({
    ...one,
    // Made from the article's files, the journal, the theme, and what is published beside it.
    run: () => memo.remember(one.unit, digest(content.digest, inputs, ...one.published), one.run),
  }));
  const finished = await line.run(work);
  const found = finished.flatMap(({ diagnostics }) => diagnostics);
  const placed = await placeCharacters(placePages(found, placeOf), article, theme, ports);
  const pages = articlePages(article, finished);
  const isListed = article.status !== 'draft' && !request.proof;
  return {
    slug,
    finished,
    diagnostics: locate(placed, article),
    ...(pages && { pages }),
    entry: {
      inputs,
      version: article.version,
      status: article.status,
      ...(isListed && { listed: listedArticle(publication, room.render) }),
    },
  };
}
