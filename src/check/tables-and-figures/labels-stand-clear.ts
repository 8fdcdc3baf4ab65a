import { scaleBarWords } from '../../columns/scale-bar-words.ts';
import { labelAreas } from '../../engines/image/label-areas.ts';
import { labelTexts } from '../../engines/image/label-texts.ts';
import { layOutPanels, type Box } from '../../engines/image/lay-out-panels.ts';
import { layOutScaleBar } from '../../engines/image/lay-out-scale-bar.ts';
import { languageRules } from '../../languages/registry.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ImageFigure } from '../../model/figure.ts';
import type { ImagePanel } from '../../model/image.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

const figure = (...places: readonly string[]) =>
  [
    'kind: image',
    'file: sample.png',
    'caption: { zh: 脑组织切片, en: A section of brain }',
    'alt: { zh: 灰色切片, en: A gray section }',
    'labels:',
    '  vessel: { zh: 血管, en: blood vessel }',
    '  nerve: { zh: 神经, en: nerve }',
    'places:',
    ...places.map((place) => `  ${place}`),
  ].join('\n');

/** Areas touch with this many CSS pixels in common before anybody sees it. */
const tolerance = 1;

/** `other`: the label or scale bar that is covered; empty where the edge of the image cuts the label. */
export const labelsStandClear = defineRule<{ label: string; other: string; language: string }>({
  id: 'labels-stand-clear',
  severity: 'error',
  about: {
    zh: '图片上的标签不互相压住，不压住比例尺，也不被图片的上下边缘切去。同一位置，中文短，英文长，往往一种语言里看不出，另一种语言里已经重叠，所以各语言分别计算。',
    en: 'Labels on an image do not cover one another or the scale bar, and its upper and lower edges do not cut them. A label is often much longer in one language than in the other, so this is worked out for each of them.',
  },
  examples: {
    bad: [
      { 'figures/f1.yaml': figure('vessel: { x: 10%, y: 50% }', 'nerve: { x: 20%, y: 50% }') },
      { 'figures/f1.yaml': figure('vessel: { x: 10%, y: 50% }', 'nerve: { x: 20%, y: 1% }') },
    ],
    good: [{ 'figures/f1.yaml': figure('vessel: { x: 10%, y: 50% }', 'nerve: { x: 20%, y: 70% }') }],
  },
  words: {
    zh: {
      name: '标签被压住或切去',
      message: ({ label, other, language }) =>
        other === ''
          ? `标签“${label}”（${language}）被图片的边缘切去一截。`
          : `标签“${label}”（${language}）与${other === 'scaleBar' ? '比例尺' : `“${other}”`}重叠。`,
      advice: ({ other }) =>
        other === ''
          ? '请在places里把它移进图中，或减小size。'
          : '请在places里移动其中一个，减小size，或用line、arrow从别处引出。',
    },
    en: {
      name: 'Label covered or cut off',
      message: ({ label, other, language }) =>
        other === ''
          ? `The edge of the image cuts the label “${label}” (${language}).`
          : `The label “${label}” (${language}) overlaps ${other === 'scaleBar' ? 'the scale bar' : `“${other}”`}.`,
      advice: ({ other }) =>
        other === ''
          ? 'Move it into the image under places, or give it a smaller size.'
          : 'Under places, move one of them, give it a smaller size, or lead a line or arrow from elsewhere.',
    },
  },
});

/** Sets the labels of every image as `render/` does, and reports those that cover something or are cut. */
export function checkLabelsStandClear(
  { figures, languages }: Article,
  { measure, figureWidths, placeInArticle }: CheckContext,
): Diagnostic[] {
  return Object.values(figures).flatMap((one): Diagnostic[] => {
    if (one.kind !== 'image' || !figureWidths) return [];
    const sizes = one.panels.map(({ raster }) => raster);
    const boxes = layOutPanels(sizes, one.columns, figureWidths[one.width]);
    return one.panels.flatMap((panel, index) =>
      languages.flatMap((language) => {
        const areas = areasOn(panel, boxes[index]!, one, language, measure);
        return clashes(areas, boxes[index]!).map(({ label, other }) =>
          labelsStandClear.at(placeInArticle(pathTo(one, index, label)), { label, other, language }),
        );
      }),
    );
  });
}

type Area = readonly [key: string, area: Box];

/** What labels and scale bar of a panel cover in one language. */
function areasOn(
  panel: ImagePanel,
  box: Box,
  { labels }: ImageFigure,
  language: ContentLanguage,
  measure: CheckContext['measure'],
): Area[] {
  const areas = [...labelAreas(labelTexts(panel, box), (key) => labels[key]?.[language] ?? '', measure)];
  const { scaleBar } = panel;
  if (!scaleBar) return areas;
  const { plate } = layOutScaleBar(scaleBar, scaleBarWords(scaleBar, languageRules(language)), box, measure);
  return [...areas, ['scaleBar', plate]];
}

function clashes(areas: readonly Area[], { y, height }: Box): { label: string; other: string }[] {
  return areas.flatMap(([label, area], index) => {
    const isCut = label !== 'scaleBar' && (area.y < y - tolerance || area.y + area.height > y + height + tolerance);
    const covered = areas.slice(index + 1).filter(([, other]) => overlap(area, other));
    return [...(isCut ? [{ label, other: '' }] : []), ...covered.map(([other]) => ({ label, other }))];
  });
}

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > tolerance && down > tolerance;
}

function pathTo({ id, panels }: ImageFigure, index: number, label: string): (string | number)[] {
  const panel = panels[index]!;
  const own = panel.letter === label ? ['letter'] : ['places', label];
  return ['figures', id, ...(panels.length > 1 ? ['panels', index] : []), ...own];
}
