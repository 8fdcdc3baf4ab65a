import { defineRule } from '../../../model/rule.ts';
import { exampleImage } from './example-image.ts';

const labels = 'labels:\n  vessel: { zh: 血管, en: vessel }';

/** `missing`: a place or letter names a label that is none; `unplaced`: a label has no place on an image. */
type Kind = 'missing' | 'unplaced';

/** Every label of an image has a place on it, and every place a label. */
export const imageLabelsMatch = defineRule<{ kind: Kind; label: string; nearest: string }>({
  id: 'image-labels-match',
  severity: 'error',
  about: {
    zh: '图片上的文字不画在图里，而写在 `labels` 中，各语言一条；放在哪里，由 `places` 下同名的键说明，分图字母也可用 `letter`。一处没有标签，或一条标签没有位置，都在此报告：前者无字可印，后者不会印出。',
    en: 'Words on an image are not drawn into it but stand under `labels`, once per language; the same key under `places` says where, and a panel’s letter may also stand under `letter`. A place without a label has nothing to print, and a label without a place is not printed.',
  },
  examples: {
    bad: [
      { 'figures/f1.yaml': exampleImage(labels) },
      { 'figures/f1.yaml': exampleImage(labels, 'places:\n  vessel: { x: 40%, y: 30% }\n  nerve: { x: 10%, y: 80% }') },
    ],
    good: [
      { 'figures/f1.yaml': exampleImage(labels, 'places:\n  vessel: { x: 40%, y: 30%, arrow: { x: 52%, y: 44% } }') },
    ],
  },
  words: {
    zh: {
      name: '图片与标签不符',
      message: ({ kind, label }) =>
        kind === 'missing' ? `图片上要放标签“${label}”，labels里没有。` : `标签“${label}”在图片上没有位置。`,
      advice: ({ kind, label, nearest }) =>
        kind === 'unplaced'
          ? `请在places里写明位置，如 ${label}: { x: 40%, y: 30% }，或删去这一条。`
          : nearest
            ? `是否指“${nearest}”？否则请在labels里补上这一条。`
            : '请在labels里补上这一条，各语言都要有。',
    },
    en: {
      name: 'Image and labels do not match',
      message: ({ kind, label }) =>
        kind === 'missing'
          ? `The image is to bear the label “${label}”, which labels does not have.`
          : `The label “${label}” has no place on the image.`,
      advice: ({ kind, label, nearest }) =>
        kind === 'unplaced'
          ? `Say under places where it stands, as in ${label}: { x: 40%, y: 30% }, or remove it.`
          : nearest
            ? `Did you mean “${nearest}”? If not, add it to labels.`
            : 'Add it to labels, in every language.',
    },
  },
});
