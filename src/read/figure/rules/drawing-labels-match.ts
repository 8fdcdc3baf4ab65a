import { defineRule } from '../../../model/rule.ts';

const figure = (labels: string) => `kind: drawing
caption: { zh: 细胞归巢示意, en: Homing of cells }
alt: { zh: 细胞到达肺, en: Cells reach the lung }
labels:
${labels}`;

const svg = (texts: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" font-size="14">\n  ${texts}\n</svg>`;

const lung = '  lung: { zh: 肺, en: Lung }';

/** `missing`: no such label; `unused`: the drawing has no text for it; `words`: a text has words of its own. */
type Kind = 'missing' | 'unused' | 'words';

/** Every word of a drawing is a label, and every label stands in the drawing. */
export const drawingLabelsMatch = defineRule<{ kind: Kind; label: string; nearest: string }>({
  id: 'drawing-labels-match',
  severity: 'error',
  about: {
    zh: 'SVG 图中的文字不直接写在图里，而用键指明 `labels` 中的一条：`<text data-label="lung" …/>`，或把文字写成 `{lung}`（后面可写最大宽度和最多行数：`{lung 120 2}`）。这样一张图供各种语言使用。键在 `labels` 里没有、`labels` 里的一条图中没有用到、图中另有不经 `labels` 的文字，都在此报告。数字、符号和单个的分图字母（A–H、a–h，可带括号）可以直接写。',
    en: 'A text of an SVG does not hold words but names one of the `labels` by its key: `<text data-label="lung" …/>`, or `{lung}` as its text, with its greatest width and number of lines if need be: `{lung 120 2}`. One drawing then serves every language. A key that `labels` does not have, a label that the drawing does not use, and words in the drawing that are no label are reported here. Numbers, signs, and single panel letters (A–H, a–h, also in parentheses) may stand as they are.',
  },
  examples: {
    bad: [
      { 'figures/f1.yaml': figure(lung), 'figures/f1.svg': svg('<text data-label="lungs" x="10" y="20"/>') },
      { 'figures/f1.yaml': figure(lung), 'figures/f1.svg': svg('<text x="10" y="20">Lung</text>') },
    ],
    good: [{ 'figures/f1.yaml': figure(lung), 'figures/f1.svg': svg('<text data-label="lung" x="10" y="20"/>') }],
  },
  words: {
    zh: {
      name: '图与标签不符',
      message: ({ kind, label }) =>
        kind === 'missing'
          ? `图中用到标签“${label}”，labels里没有。`
          : kind === 'unused'
            ? `标签“${label}”图中没有用到。`
            : `图中直接写了“${label}”。`,
      advice: ({ kind, label, nearest }) =>
        kind === 'missing'
          ? nearest
            ? `是否指“${nearest}”？否则请在labels里补上这一条。`
            : '请在labels里补上这一条，各语言都要有。'
          : kind === 'unused'
            ? `请在图中放上<text data-label="${label}"/>，或删去这一条。`
            : '请把它写进labels，图中只留键：<text data-label="…"/>或{…}。',
    },
    en: {
      name: 'Drawing and labels do not match',
      message: ({ kind, label }) =>
        kind === 'missing'
          ? `The drawing wants the label “${label}”, which labels does not have.`
          : kind === 'unused'
            ? `The drawing does not use the label “${label}”.`
            : `The drawing has the words “${label}” of its own.`,
      advice: ({ kind, label, nearest }) =>
        kind === 'missing'
          ? nearest
            ? `Did you mean “${nearest}”? Otherwise add it to labels.`
            : 'Add it to labels, in every language.'
          : kind === 'unused'
            ? `Put <text data-label="${label}"/> into the drawing, or take the label out.`
            : 'Make it a label and leave only its key in the drawing: <text data-label="…"/> or {…}.',
    },
  },
});
