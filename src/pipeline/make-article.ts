import { digest } from '../engines/digest.ts';
import type { ContentFolder, TemplateFolder } from '../model/ports.ts';
import type { Press } from '../render/formats/format.ts';
import { listedArticle } from '../render/views/listing.ts';
import { articlePages } from './article-pages.ts';
import type { CheckedArticle, CheckedContent } from './check.ts';
import type { Manifest } from './manifest.ts';
import type { KeptArticles } from './kept/articles.ts';
import type { MadeArticle } from './made-article.ts';
import type { Memo } from './memo.ts';
import { placeCharacters } from './place-characters.ts';
import { placePages } from './place-pages.ts';
import { planWork } from './plan.ts';
import type { PressRoom } from './press-room.ts';
import type { Request } from './request.ts';
import type { WorkLine } from './run-work.ts';
import { locate } from './whereabouts.ts';
import type { Theme } from '../model/theme.ts';

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
  readonly kept: KeptArticles;
  /** Whether something is asked for that is printed. */
  readonly printing: boolean;
  readonly ports: { readonly content: ContentFolder; readonly templates: TemplateFolder };
}

/** Makes all that is asked of a sound article and is not there yet; nothing where it is sound no longer when it is read again. */
export async function makeArticle(checked: CheckedArticle, workshop: Workshop): Promise<MadeArticle> {
  const { request, content, theme, room, earlier, press, memo, line, kept, printing, ports } = workshop;
  const before = await kept.read(checked);
  if (before) return before;
  if (printing) press.printer.start();
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
  const made: MadeArticle = {
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
  await kept.write(opened, made);
  return made;
}
