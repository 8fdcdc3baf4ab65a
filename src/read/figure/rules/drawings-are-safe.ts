import type { SvgProblem } from '../../../engines/svg/parse-svg.ts';
import { defineRule } from '../../../model/rule.ts';

/** A figure of the sample's sort, for the examples. */
const figure = `kind: drawing
caption: { zh: 细胞归巢示意, en: Homing of cells }
alt: { zh: 圆点为细胞, en: A dot stands for a cell }`;

type Kind = SvgProblem['kind'];

const zh: Readonly<Record<Kind, (name: string) => string>> = {
  xml: (name) => `不是合乎规范的XML：${name}。`,
  doctype: () => '文件里有<!DOCTYPE>声明，其中可以定义会被展开的实体。',
  size: (name) => (name.startsWith('<') ? `${name}套得太深。` : `图中的部件多于${name}个。`),
  root: (name) => `文件的最外层${name ? `是<${name}>，` : ''}不是SVG命名空间的<svg>。`,
  'view-box': (name) => `<svg>的viewBox${name ? `“${name}”不是四个数` : '没有写'}。`,
  element: (name) => `图里不能有<${name}>。`,
  attribute: (name) => `图里不能有属性${name}。`,
  reference: (name) => `引用的“${name}”图里没有，或不能用在此处。`,
  id: (name) => `标识“${name}”用了两次。`,
};

const en: Readonly<Record<Kind, (name: string) => string>> = {
  xml: (name) => `This is not well-formed XML: ${name}.`,
  doctype: () => 'The file has a <!DOCTYPE>, in which entities can be defined and expanded.',
  size: (name) => (name.startsWith('<') ? `${name} is nested too deep.` : `The drawing has more than ${name} parts.`),
  root: (name) => `The outermost element ${name ? `is <${name}>, ` : 'is '}not an <svg> of the SVG namespace.`,
  'view-box': (name) => `The viewBox of <svg> ${name ? `is “${name}”, not four numbers` : 'is missing'}.`,
  element: (name) => `A drawing may not hold <${name}>.`,
  attribute: (name) => `A drawing may not hold the attribute ${name}.`,
  reference: (name) => `The drawing has no “${name}” that could be used here.`,
  id: (name) => `The id “${name}” is used twice.`,
};

/** Elements that show another one again. */
const copies: ReadonlySet<string> = new Set(['use', 'symbol']);

/** What to do, by what is wrong; where nothing is said, another export does. */
type Advice = Partial<Record<Kind, string>> & { readonly export: string; readonly copies: string };

const zhAdvice: Advice = {
  xml: '请用绘图软件重新存为SVG，或照此处改正。',
  size: '请简化此图：合并零碎的路径，或把照片、密集的数据点另作图片、图表。',
  'view-box': '请在<svg>上写明图的范围，如viewBox="0 0 420 300"。',
  reference: '请在绘图软件中重新指定填充、箭头或剪切路径，再存一次。',
  id: '请给每个部件不同的id。',
  export: '请用绘图软件另存为“普通SVG”（样式写成属性，文字仍为文字，不嵌入图片），或删去此处。',
  copies: '请在绘图软件中把克隆和符号变为独立的图形，再存一次。',
};

const enAdvice: Advice = {
  xml: 'Save the drawing as SVG again, or mend this place.',
  size: 'Make it simpler: join small paths, and make photographs or clouds of points an image or a chart of their own.',
  'view-box': 'Say on <svg> what the drawing shows, as in viewBox="0 0 420 300".',
  reference: 'Set the fill, arrowhead, or clip anew in the drawing program, and export again.',
  id: 'Give every part an id of its own.',
  export:
    'Export it from the drawing program as plain SVG (styles as attributes, text as text, no embedded images), or take this out.',
  copies: 'Unlink clones and symbols in the drawing program, so that each is a shape of its own, and export again.',
};

/** A drawing is plain SVG: shapes and texts that run nothing, load nothing, and refer to nothing outside themselves. */
export const drawingsAreSafe = defineRule<{ kind: Kind; name: string; times: number }>({
  id: 'drawings-are-safe',
  severity: 'error',
  about: {
    zh: '`figures/` 里的 SVG 图只由图形、文字、渐变、标记和剪切路径组成。脚本、动画、样式表、嵌入的图片或网页、指向外部的地址、实体声明都不收：图既不运行什么，也不从别处取什么。绘图软件自己的附加信息和隐藏的图层略去不计。',
    en: 'An SVG of `figures/` consists of shapes, texts, gradients, markers, and clips. Scripts, animation, style sheets, embedded images or pages, addresses outside, and entity declarations are refused: a drawing runs nothing and fetches nothing. What drawing programs add for themselves and hidden layers are left out.',
  },
  examples: {
    bad: [
      {
        'figures/f1.yaml': figure,
        'figures/f1.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">\n  <script>alert(1)</script>\n  <circle cx="20" cy="20" r="8"/>\n</svg>',
        'zh.md': '细胞归巢见[](#f1)。\n\n::figure{#f1}',
        'en.md': 'For homing see [](#f1).\n\n::figure{#f1}',
      },
    ],
    good: [
      {
        'figures/f1.yaml': figure,
        'figures/f1.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">\n  <circle cx="20" cy="20" r="8"/>\n</svg>',
        'zh.md': '细胞归巢见[](#f1)。\n\n::figure{#f1}',
        'en.md': 'For homing see [](#f1).\n\n::figure{#f1}',
      },
    ],
  },
  words: {
    zh: {
      name: '图不是单纯的SVG',
      message: ({ kind, name, times }) => `${zh[kind](name)}${times > 1 ? `同样的共${times}处。` : ''}`,
      advice: ({ kind, name }) => (copies.has(name) ? zhAdvice.copies : (zhAdvice[kind] ?? zhAdvice.export)),
    },
    en: {
      name: 'Drawing is not plain SVG',
      message: ({ kind, name, times }) => `${en[kind](name)}${times > 1 ? ` There are ${times} of these.` : ''}`,
      advice: ({ kind, name }) => (copies.has(name) ? enAdvice.copies : (enAdvice[kind] ?? enAdvice.export)),
    },
  },
});
