import { join } from 'node:path';
import type { Element } from 'hast';
import { loadDrawChart } from '../../src/engines/plot/load.ts';
import type { ChartPicture, PictureMark } from '../../src/model/chart-picture.ts';
import type { Publication } from '../../src/model/publication.ts';
import { checkContent } from '../../src/pipeline/check.ts';
import type { PressRoom } from '../../src/pipeline/press-room.ts';
import { nothingKept } from '../../src/platform/cache.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { everything } from '../bench/requests.ts';
import { project } from './build.ts';
import { elementsOf } from './html.ts';

/** An article of a content folder, which must be sound, and what its pages are made with. */
export async function articleOf(folder: string, slug: string): Promise<{ publication: Publication; room: PressRoom }> {
  const checked = await checkContent(
    { ...everything, only: [slug] },
    {
      content: openContentFolder(join(project, folder)),
      templates: openTemplateFolder(join(project, 'templates')),
      fonts: openFontStore({ project, cache: nothingKept }),
    },
  );
  const publication = checked.articles.find((article) => article.slug === slug)?.publication;
  if (!publication || !checked.room) throw new Error(JSON.stringify(checked.diagnostics, null, 2));
  return { publication, room: checked.room };
}

/** A chart of an article in one language. */
export function chartOf({ editions }: Publication, id: string, language: string): ChartPicture {
  return editions[language]!.figures[id]!.chart!;
}

/** Every mark of a chart, with its panel, its strip, and the strip's name. */
export function marksOf({ panels }: ChartPicture): (PictureMark & { panel: string; strip: string })[] {
  return panels.flatMap(({ title, strips }) =>
    strips.flatMap(({ y, marks }) => marks.map((mark) => ({ ...mark, panel: title, strip: y.title }))),
  );
}

/** A chart as drawn in one language. */
export async function drawn(
  { publication, room }: { publication: Publication; room: PressRoom },
  id: string,
  language: string,
): Promise<Element> {
  const draw = await loadDrawChart();
  const all = Object.keys(publication.editions).map((one) => chartOf(publication, id, one));
  return draw(chartOf(publication, id, language), all, room.render.measure);
}

/** The text of an element as it stands, with its no-break blanks. */
function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** Where the marks of a drawn chart stand, by the names that they bear. */
export function placesOfMarks(svg: Element): { readonly name: string; readonly x: number; readonly y: number }[] {
  return elementsOf(svg, 'a').flatMap(({ children }) => {
    const [title, shape] = children;
    const transform = shape?.type === 'element' ? String(shape.properties['transform'] ?? '') : '';
    const [, x, y] = /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(transform) ?? [];
    return title?.type === 'element' && title.tagName === 'title'
      ? [{ name: textOf(title), x: Number(x), y: Number(y) }]
      : [];
  });
}
