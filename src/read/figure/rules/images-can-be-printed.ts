import { mostPixels, type RasterProblem } from '../../../engines/image/raster.ts';
import { defineRule } from '../../../model/rule.ts';
import { exampleImage } from './example-image.ts';

type Kind = RasterProblem['kind'];

const zh: Readonly<Record<Kind, (file: string, detail: string) => string>> = {
  empty: (file) => `${file} 是空文件。`,
  'other-type': (file, detail) =>
    detail ? `${file} 是 ${detail} 文件，不是 PNG 或 JPEG 图片。` : `${file} 不是 PNG 或 JPEG 图片。`,
  'cut-off': (file) => `${file} 不完整，后半截没有了。`,
  damaged: (file) => `${file} 已损坏，读不出图来。`,
  'too-large': (file, detail) => `${file} 为 ${detail} 像素，超过 ${mostPixels / 1e8} 亿像素的上限。`,
  animated: (file) => `${file} 是动图，印不出来。`,
  cmyk: (file) => `${file} 是 CMYK 颜色的 JPEG，各处显示的颜色不一。`,
  coding: (file) => `${file} 是浏览器不能显示的 JPEG（无损、算术编码或 12 位）。`,
  turned: (file) => `${file} 存放的方向与显示的方向不同，要靠 EXIF 中的记号转正；各软件量出的位置因此不一。`,
};

const en: Readonly<Record<Kind, (file: string, detail: string) => string>> = {
  empty: (file) => `${file} is empty.`,
  'other-type': (file, detail) => `${file} is ${detail ? `a file of type ${detail}, ` : ''}not a PNG or JPEG image.`,
  'cut-off': (file) => `${file} is incomplete: its end is missing.`,
  damaged: (file) => `${file} is damaged and cannot be read.`,
  'too-large': (file, detail) => `${file} has ${detail} pixels, more than the limit of ${mostPixels / 1e6} million.`,
  animated: (file) => `${file} is animated, which cannot be printed.`,
  cmyk: (file) => `${file} is a JPEG in CMYK, whose colors differ wherever it is shown.`,
  coding: (file) => `${file} is a JPEG that browsers do not show (lossless, arithmetic, or 12-bit).`,
  turned: (file) =>
    `${file} is stored in another orientation than it is shown in, and turned by a mark in its EXIF data, so that places on it differ from program to program.`,
};

const zhAdvice: Readonly<Partial<Record<Kind, string>>> = {
  'too-large': '请缩小后再存：300 dpi 时整页宽约需 2100 像素，线条图 1200 dpi 时约需 8300 像素。',
  animated: '请只取其中一帧，存为 PNG。',
  cmyk: '请转为 RGB 后再存为 JPEG 或 PNG。',
  coding: '请用看图软件另存为普通的 JPEG，或存为 PNG。',
  turned: '请用看图软件打开，转正后再存（方向记号为“正常”）。',
};

const enAdvice: Readonly<Partial<Record<Kind, string>>> = {
  'too-large':
    'Save it smaller: as wide as the page it needs about 2,100 pixels at 300 dpi, and 8,300 for line work at 1,200 dpi.',
  animated: 'Save a single frame of it as PNG.',
  cmyk: 'Convert it to RGB and save it as JPEG or PNG.',
  coding: 'Save it from an image program as an ordinary JPEG, or as PNG.',
  turned: 'Open it in an image program, turn it upright, and save it again (orientation “normal”).',
};

/** An image is a whole PNG or JPEG file of bearable size that looks the same wherever it is shown, told by its bytes. */
export const imagesCanBePrinted = defineRule<{ file: string; kind: Kind; detail: string }>({
  id: 'images-can-be-printed',
  severity: 'error',
  about: {
    zh: '`kind: image` 的图用 PNG 或 JPEG 文件，放在它的 YAML 旁边。是什么类型看文件内容，不看名字：改名成 `.png` 的 SVG 或网页不收。残缺的、损坏的、超过一亿像素的、会动的、CMYK 颜色的、靠 EXIF 转正的都不收，因为印出来或显示出来不是作者所见。发布的文件不带元数据（拍摄地点、时间、软件、缩略图等），图本身一点不变。',
    en: 'A figure of `kind: image` is made of PNG or JPEG files beside its YAML file. Their type is told by what is in them, not by their names: an SVG or web page called `.png` is refused. So are files that are cut off, damaged, larger than 100 million pixels, animated, in CMYK, or turned by EXIF, since they would not print or show as their authors saw them. Published files carry no metadata (place, time, program, thumbnail); the image itself is not touched.',
  },
  examples: {
    bad: [
      {
        'figures/f1.yaml': exampleImage().replace('sample.png', 'f1.png'),
        'figures/f1.png': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      },
    ],
    good: [{ 'figures/f1.yaml': exampleImage() }],
  },
  words: {
    zh: {
      name: '图片不能印',
      message: ({ kind, file, detail }) => zh[kind](file, detail),
      advice: ({ kind }) => zhAdvice[kind] ?? '请向作者要原图，照片存为 JPEG，条带图、截图、线条图存为 PNG。',
    },
    en: {
      name: 'Image cannot be printed',
      message: ({ kind, file, detail }) => en[kind](file, detail),
      advice: ({ kind }) =>
        enAdvice[kind] ??
        'Get the original from the author, and save photographs as JPEG; blots, screenshots, and line work as PNG.',
    },
  },
});
