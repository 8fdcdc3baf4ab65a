import { breakLabel } from '../engines/svg/break-label.ts';
import { labelPlaces } from '../engines/svg/label-places.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import type { CheckContext } from './context.ts';

const figure = (en: string) => `kind: drawing
caption: { zh: 细胞归巢示意, en: Homing of cells }
alt: { zh: 细胞到达肺, en: Cells reach the lung }
labels:
  lung: { zh: 肺, en: ${en} }`;

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" font-size="14">\n  <text data-label="lung" x="10" y="20" data-width="60"/>\n</svg>';

/** `needed`: lines where there are too many of them for `lines`, else a width, with `lines` 0. */
export const labelsFit = defineRule<{ label: string; language: string; needed: number; width: number; lines: number }>({
  id: 'labels-fit',
  severity: 'error',
  about: {
    zh: '图中的标签要放得下，每种语言都如此。`data-width` 是一行的最大宽度，`data-lines` 是最多几行（默认一行），都以图的坐标为单位；没有写 `data-width` 的，以图的边缘为限。宽度按印刷所用字体的字宽计算。',
    en: 'A label finds its room in the drawing, in every language. `data-width` is the greatest width of a line and `data-lines` the greatest number of lines (one if nothing is said), in the drawing’s own units; without `data-width` the edge of the drawing is the limit. Widths are those of the typeface that is printed.',
  },
  examples: {
    bad: [{ 'figures/f1.yaml': figure('Lungs and other organs'), 'figures/f1.svg': svg }],
    good: [{ 'figures/f1.yaml': figure('Lung'), 'figures/f1.svg': svg }],
  },
  words: {
    zh: {
      name: '标签放不下',
      message: ({ label, language, needed, width, lines }) =>
        lines > 0
          ? `标签“${label}”（${language}）要占${needed}行，图中只有${lines}行。`
          : `标签“${label}”（${language}）宽${needed}，图中只有${width}。`,
      advice: () => '请换用较短的说法，或在图中放宽data-width、增加data-lines、减小字号。',
    },
    en: {
      name: 'Label too long',
      message: ({ label, language, needed, width, lines }) =>
        lines > 0
          ? `The label “${label}” (${language}) takes ${needed} lines; the drawing has room for ${lines}.`
          : `The label “${label}” (${language}) is ${needed} wide; the drawing has room for ${width}.`,
      advice: () =>
        'Say it shorter, or give it more data-width, more data-lines, or a smaller font-size in the drawing.',
    },
  },
});

/** Sets every label of every drawing in lines, as `render/` does, and reports those that are too many or too wide. */
export function checkLabelsFit({ figures, languages, units }: Article, { measure }: CheckContext): Diagnostic[] {
  const byId = new Map(units.flatMap((unit) => (unit.kind === 'figure-label' ? [[unit.id, unit]] : [])));
  return Object.values(figures).flatMap((figure): Diagnostic[] => {
    if (figure.kind !== 'drawing') return [];
    return labelPlaces(figure.svg).flatMap(({ key, width, lines, fontSize, fontWeight }) =>
      languages.flatMap((language) => {
        const words = figure.labels[key]?.[language];
        if (words === undefined || width === undefined) return [];
        const widthOf = (some: string): number => measure(some, fontWeight) * fontSize;
        const set = breakLabel(words, lines > 1 ? width : Infinity, widthOf);
        const widest = Math.max(...set.map(widthOf));
        if (set.length <= lines && widest <= width) return [];
        const tooMany = set.length > lines;
        const place = byId.get(`${figure.id}-label-${key}`)?.text[language]?.place ?? figure.place;
        return [
          labelsFit.at(place, {
            label: key,
            language,
            needed: tooMany ? set.length : Math.ceil(widest),
            width: Math.floor(width),
            lines: tooMany ? lines : 0,
          }),
        ];
      }),
    );
  });
}
