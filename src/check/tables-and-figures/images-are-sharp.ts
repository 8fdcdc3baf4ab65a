import { layOutPanels } from '../../engines/image/lay-out-panels.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FigureWidth } from '../../model/figure.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

const figure = (...lines: readonly string[]) =>
  [
    'kind: image',
    'file: sample.png',
    'caption: { zh: 脑组织切片, en: A section of brain }',
    'alt: { zh: 灰色切片, en: A gray section }',
    ...lines,
  ].join('\n');

/** What halftones want in print: twice the usual screen ruling of 60 lines to the centimeter (ISO 12647-2). */
const wantedDpi = 300;
/** CSS pixels of an inch and of a millimeter. */
const inch = 96;
const millimeter = inch / 25.4;

const names = {
  column: { zh: '栏宽', en: 'column width' },
  page: { zh: '通栏宽', en: 'page width' },
} as const satisfies Record<FigureWidth, Readonly<Record<'zh' | 'en', string>>>;

/** An image has enough pixels for the width at which it is printed. `printed`: that width in millimeters. */
export const imagesAreSharp = defineRule<{
  file: string;
  width: number;
  height: number;
  printed: number;
  as: FigureWidth;
  panels: number;
  dpi: number;
  needed: number;
}>({
  id: 'images-are-sharp',
  severity: 'warning',
  about: {
    zh: `照片、切片、条带图印出来每英寸要有 ${wantedDpi} 个像素，否则发虚。按图印出的宽度（\`width\` 写 \`column\` 为栏宽，写 \`page\` 为通栏宽；几幅并排时为各自的宽度）和图片的像素数计算，不看文件里记的分辨率。不够时请要原图；放大像素数并不会使图更清楚。`,
    en: `Photographs, sections, and blots need ${wantedDpi} pixels to the inch in print, or they look soft. This is worked out from the width at which an image is printed (a column, or the page where \`width\` says so; beside other panels its own width) and its pixels, not from the resolution noted in the file. Where they are too few, ask for the original: enlarging an image adds pixels and no sharpness.`,
  },
  examples: {
    bad: [{ 'figures/f1.yaml': figure('width: page') }],
    good: [{ 'figures/f1.yaml': figure() }],
  },
  words: {
    zh: {
      name: '图片不够清晰',
      message: ({ file, width, height, printed, as, panels, dpi }) =>
        `${file} 为 ${width} × ${height} 像素，按${panels > 1 ? '并排后的宽度' : names[as].zh} ${printed} mm 印出只有 ${dpi} dpi。`,
      advice: ({ needed }) =>
        `请向作者要宽 ${needed} 像素以上的原图（${wantedDpi} dpi），不要用软件放大；或把图印得小些。`,
    },
    en: {
      name: 'Image not sharp enough',
      message: ({ file, width, height, printed, as, panels, dpi }) =>
        `${file} has ${width} × ${height} pixels; ${panels > 1 ? 'beside the other panels it is' : `at ${names[as].en} it is`} ${printed} mm wide and prints at ${dpi} dpi.`,
      advice: ({ needed }) =>
        `Ask the author for the original with ${needed} pixels or more in width (${wantedDpi} dpi), not enlarged by a program; or print it smaller.`,
    },
  },
});

/** Works out how many dots an inch of each image has where it is printed. */
export function checkImagesAreSharp({ figures }: Article, { figureWidths }: CheckContext): Diagnostic[] {
  return Object.values(figures).flatMap((figure): Diagnostic[] => {
    if (figure.kind !== 'image' || !figureWidths) return [];
    const { panels, columns, width: as } = figure;
    const boxes = layOutPanels(
      panels.map(({ raster }) => raster),
      columns,
      figureWidths[as],
    );
    return panels.flatMap(({ file, place, raster: { width, height } }, index) => {
      const inches = boxes[index]!.width / inch;
      const dpi = Math.floor(width / inches);
      if (dpi >= wantedDpi) return [];
      const printed = Math.round((boxes[index]!.width / millimeter) * 10) / 10;
      const needed = Math.ceil(wantedDpi * inches);
      return [imagesAreSharp.at(place, { file, width, height, printed, as, panels: panels.length, dpi, needed })];
    });
  });
}
