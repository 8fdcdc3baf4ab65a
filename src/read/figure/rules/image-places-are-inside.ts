import { defineRule } from '../../../model/rule.ts';
import { exampleImage } from './example-image.ts';

const labels = 'labels:\n  vessel: { zh: 血管, en: vessel }';

/** What lies outside: a label, the end of its line or arrow, or a scale bar that is longer than the image is wide. */
type What = 'label' | 'line' | 'arrow' | 'scale-bar';

/** Labels, what they point to, and scale bars lie on their image. `label`: the path of what lies outside. */
export const imagePlacesAreInside = defineRule<{
  what: What;
  label: string;
  written: string;
  width: number;
  height: number;
}>({
  id: 'image-places-are-inside',
  severity: 'error',
  about: {
    zh: '图片上的位置从左上角量起，`x` 向右，`y` 向下，写像素数（看图软件里显示的就是），或写占宽度、高度的百分数。超出图片的位置多半是图片换过了，或数错了图。比例尺的 `pixels` 也按原图的像素数，不会比图还宽。',
    en: 'Places on an image are counted from its top left corner, `x` to the right and `y` down, in pixels as an image viewer shows them or in per cent of its width and height. One that lies outside was usually measured on another version of the image. The `pixels` of a scale bar are those of the image, too, and cannot be more than it is wide.',
  },
  examples: {
    bad: [
      { 'figures/f1.yaml': exampleImage(labels, 'places:\n  vessel: { x: 1200, y: 40 }') },
      { 'figures/f1.yaml': exampleImage('scaleBar: { length: 200 um, pixels: 1310 }') },
    ],
    good: [
      {
        'figures/f1.yaml': exampleImage(
          labels,
          'places:\n  vessel: { x: 120, y: 40 }\nscaleBar: { length: 200 um, pixels: 310 }',
        ),
      },
    ],
  },
  words: {
    zh: {
      name: '位置不在图片上',
      message: ({ what, label, written, width, height }) =>
        what === 'scale-bar'
          ? `比例尺长 ${written} 像素，图片只有 ${width} 像素宽。`
          : `“${label}”在（${written}）处，图片为 ${width} × ${height} 像素。`,
      advice: () => '请在现用的图片上重新量取；从左上角量起，写像素数或百分数。',
    },
    en: {
      name: 'Place outside the image',
      message: ({ what, label, written, width, height }) =>
        what === 'scale-bar'
          ? `The scale bar is ${written} pixels long; the image is only ${width} pixels wide.`
          : `“${label}” is at (${written}); the image has ${width} × ${height} pixels.`,
      advice: () => 'Measure again on this image, from its top left corner, in pixels or in per cent.',
    },
  },
});
