import { join } from 'node:path';
import { checkContent } from '../../src/pipeline/check.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { articlePageView } from '../../src/render/views/article-page.ts';
import { listedArticle } from '../../src/render/views/listing.ts';
import { printPageView } from '../../src/render/views/print-page.ts';
import { homePageView, listPageView } from '../../src/render/views/site-pages.ts';
import type { RenderTools } from '../../src/render/views/tools.ts';
import { everything } from '../bench/print-pages.ts';
import { project } from '../support/build.ts';

/** Views by the template that they fill. */
export type Views = Readonly<Record<string, readonly object[]>>;

/** What the templates are filled with for a content folder, in all its languages. */
export async function pageViews(content: string): Promise<Views> {
  const ports = {
    content: openContentFolder(join(project, content)),
    templates: openTemplateFolder(join(project, 'templates')),
  };
  const { room, journal, articles } = await checkContent({ ...everything, drafts: true }, ports);
  const publications = articles.flatMap(({ publication }) => publication ?? []);
  const filled: object[] = [];
  const tools: RenderTools = { ...room!.render, template: (_name, view) => (filled.push(view), '') };
  const editions = publications.flatMap((publication) =>
    Object.keys(publication.editions).map((language) => ({ publication, language })),
  );
  const { title, indexed, languages } = journal!;
  const listing = {
    journal: title,
    indexed,
    languages,
    articles: publications.map((publication) => listedArticle(publication, tools)),
  };
  return {
    'html/article.liquid': editions.map(({ publication, language }) => articlePageView(publication, language, tools)),
    'html/list.liquid': languages.map((language) => listPageView(listing, language, tools)),
    'html/home.liquid': [homePageView(listing, tools)],
    'print/article.liquid': editions.map(({ publication, language }) => printPageView(publication, language, tools)),
    'print/page.css.liquid': filled,
  };
}

/** The names of a view's fields inside another field, at every depth but below `except`. */
export function namesInside(value: unknown, except: ReadonlySet<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesInside(item, except));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    name,
    ...(except.has(name) ? [] : namesInside(inner, except)),
  ]);
}
