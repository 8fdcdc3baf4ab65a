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
  reference: (name) => `引用的“${name}”图里没有。`,
  id: (name) => `标识“${name}”写法不对，或用了两次。`,
};

const en: Readonly<Record<Kind, (name: string) => string>> = {
  xml: (name) => `This is not well-formed XML: ${name}.`,
  doctype: () => 'The file has a <!DOCTYPE>, in which entities can be defined and expanded.',
  size: (name) => (name.startsWith('<') ? `${name} is nested too deep.` : `The drawing has more than ${name} parts.`),
  root: (name) => `The outermost element ${name ? `is <${name}>, ` : 'is '}not an <svg> of the SVG namespace.`,
  'view-box': (name) => `The viewBox of <svg> ${name ? `is “${name}”, not four numbers` : 'is missing'}.`,
  element: (name) => `A drawing may not hold <${name}>.`,
  attribute: (name) => `A drawing may not hold the attribute ${name}.`,
  reference: (name) => `Nothing in the drawing is called “${name}”.`,
  id: (name) => `The id “${name}” is malformed or used twice.`,
};

/** A drawing is plain SVG: shapes and texts that run nothing, load nothing, and refer to nothing outside themselves. */
export const drawingsAreSafe = defineRule<{ kind: Kind; name: string }>({
  id: 'drawings-are-safe',
  severity: 'error',
  about: {
    zh: '`figures/` 里的 SVG 图只由图形、文字、渐变、标记和剪切路径组成。脚本、动画、样式表、嵌入的图片或网页、指向外部的地址、实体声明都不收：图既不运行什么，也不从别处取什么。绘图软件自己的附加信息略去不计。',
    en: 'An SVG of `figures/` consists of shapes, texts, gradients, markers, and clips. Scripts, animation, style sheets, embedded images or pages, addresses outside, and entity declarations are refused: a drawing runs nothing and fetches nothing. What drawing programs add for themselves is left out.',
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
      message: ({ kind, name }) => zh[kind](name),
      advice: ({ kind }) =>
        kind === 'xml'
          ? '请用绘图软件重新存为SVG，或照此处改正。'
          : '请用绘图软件另存为“普通SVG”（样式写成属性，文字仍为文字，不嵌入图片），或删去此处。',
    },
    en: {
      name: 'Drawing is not plain SVG',
      message: ({ kind, name }) => en[kind](name),
      advice: ({ kind }) =>
        kind === 'xml'
          ? 'Save the drawing as SVG again, or mend this place.'
          : 'Export it from the drawing program as plain SVG (styles as attributes, text as text, no embedded images), or take this out.',
    },
  },
});
