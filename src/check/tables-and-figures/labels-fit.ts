import { labelTexts } from '../../engines/image/label-texts.ts';
import { layOutPanels } from '../../engines/image/lay-out-panels.ts';
import { labelPlaces, type LabelPlace } from '../../engines/svg/label-places.ts';
import { misfitOf, type Misfit } from '../../engines/svg/misfit.ts';
import { viewBoxIn } from '../../engines/svg/view-box.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Figure } from '../../model/figure.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

const figure = (en: string) => `kind: drawing
caption: { zh: 细胞归巢示意, en: Homing of cells }
alt: { zh: 细胞到达肺, en: Cells reach the lung }
labels:
  lung: { zh: 肺, en: ${en} }`;

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" font-size="14">\n  <text data-label="lung" x="10" y="20" data-width="60"/>\n</svg>';

const pixelsPerMillimeter = 96 / 25.4;

/** `needed` and `room`: lines, or lengths in the units of a drawing, on an image in millimeters of print. */
export const labelsFit = defineRule<{
  label: string;
  language: string;
  misfit: Misfit['kind'];
  needed: number;
  room: number;
  on: Figure['kind'];
}>({
  id: 'labels-fit',
  severity: 'error',
  about: {
    zh: '图中的标签要放得下，每种语言都如此。`data-width` 是一行的最大宽度（以该文字的坐标为单位），`data-lines` 是最多几行（默认一行）；没有写 `data-width` 的，以图的边缘为限。无论怎样写，文字都不能超出图外。图片上的标签同样如此，写作 `places` 里的 `width` 和 `lines`，以所在图片的边缘为限。宽度按印刷所用字体的字宽计算，西文另留 8%，因为网页上显示的是别的字体。',
    en: 'A label finds its room in the drawing, in every language. `data-width` is the greatest width of a line and `data-lines` the greatest number of lines (one if nothing is said), in the text’s own units; without `data-width` the edge of the drawing is the limit. No label leaves the drawing, whatever is said. On an image they are `width` and `lines` under `places`, and the limit is the edge of the image. Widths are those of the typeface that is printed, with 8% more for letters, since the web page is shown in other typefaces.',
  },
  examples: {
    bad: [{ 'figures/f1.yaml': figure('Lungs and other organs'), 'figures/f1.svg': svg }],
    good: [{ 'figures/f1.yaml': figure('Lung'), 'figures/f1.svg': svg }],
  },
  words: {
    zh: {
      name: '标签放不下',
      message: ({ label, language, misfit, needed, room, on }) => {
        const unit = on === 'image' ? ' mm' : '';
        return {
          lines: `标签“${label}”（${language}）要占${needed}行，图中只有${room}行。`,
          width: `标签“${label}”（${language}）宽${needed}${unit}，图中只有${room}${unit}。`,
          edge: `标签“${label}”（${language}）超出图外${needed}${unit}。`,
        }[misfit];
      },
      advice: ({ misfit, on }) =>
        misfit === 'edge'
          ? '请在图中移动此处文字，用data-width和data-lines分行，或扩大viewBox。'
          : on === 'image'
            ? '请换用较短的说法，或在places里移动位置、增加lines（另起一行）、减小size。'
            : '请换用较短的说法，或在图中放宽data-width、增加data-lines、减小字号。',
    },
    en: {
      name: 'Label too long',
      message: ({ label, language, misfit, needed, room, on }) => {
        const unit = on === 'image' ? ' mm' : '';
        return {
          lines: `The label “${label}” (${language}) takes ${needed} lines; the figure has room for ${room}.`,
          width: `The label “${label}” (${language}) is ${needed}${unit} wide; the figure has room for ${room}${unit}.`,
          edge: `The label “${label}” (${language}) goes ${needed}${unit} beyond the edge of the figure.`,
        }[misfit];
      },
      advice: ({ misfit, on }) =>
        misfit === 'edge'
          ? 'Move the text, break it into lines with data-width and data-lines, or make the viewBox larger.'
          : on === 'image'
            ? 'Say it shorter, or under places move it, give it more lines, or a smaller size.'
            : 'Say it shorter, or give it more data-width, more data-lines, or a smaller font-size in the drawing.',
    },
  },
});

/** Sets every label of every drawing and image in lines, as `render/` does, and reports those that are too many or too wide. */
export function checkLabelsFit(
  { figures, languages, units }: Article,
  { measure, figureWidths, placeInArticle }: CheckContext,
): Diagnostic[] {
  const byId = new Map(units.flatMap((unit) => (unit.kind === 'figure-label' ? [[unit.id, unit]] : [])));
  return Object.values(figures).flatMap((figure): Diagnostic[] => {
    const shown = figure.kind === 'drawing' ? viewBoxIn(figure.svg.properties['viewBox']) : undefined;
    const inPrint = (length: number) => (figure.kind === 'image' ? length / pixelsPerMillimeter : length);
    return placesOf(figure, figureWidths).flatMap((place) =>
      languages.flatMap((language) => {
        const words = figure.labels[place.key]?.[language];
        const found = words === undefined ? undefined : misfitOf(words, place, measure, shown);
        if (!found) return [];
        const { kind, needed, room } = found;
        const [long, wide] = kind === 'lines' ? [needed, room] : [inPrint(needed), inPrint(room)];
        const at =
          byId.get(`${figure.id}-label-${place.key}`)?.text[language]?.place ??
          placeInArticle(['figures', figure.id, 'labels', place.key]);
        const rounded = { needed: Math.ceil(long * 10) / 10, room: Math.floor(wide * 10) / 10 };
        return [labelsFit.at(at, { label: place.key, language, misfit: kind, ...rounded, on: figure.kind })];
      }),
    );
  });
}

/** The places of a figure's labels, those of an image in CSS pixels of print. */
function placesOf(figure: Figure, widths: CheckContext['figureWidths']): LabelPlace[] {
  if (figure.kind === 'drawing') return labelPlaces(figure.svg);
  if (figure.kind !== 'image' || !widths) return [];
  const sizes = figure.panels.map(({ raster }) => raster);
  const boxes = layOutPanels(sizes, figure.columns, widths[figure.width]);
  const children = figure.panels.flatMap((panel, index) => labelTexts(panel, boxes[index]!));
  return labelPlaces({ type: 'element', tagName: 'svg', properties: {}, children });
}
