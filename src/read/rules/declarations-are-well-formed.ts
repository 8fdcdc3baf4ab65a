import { defineRule } from '../../model/rule.ts';

/** A difference that is meant is declared with its rule and reason, on a line of its own behind the block it is about. */
export const declarationsAreWellFormed = defineRule<{ comment: string }>({
  id: 'declarations-are-well-formed',
  severity: 'error',
  words: {
    zh: {
      name: '差异声明不完整',
      message: ({ comment }) => `无法读出这条差异声明：${comment}`,
      advice: () => '请在有关的段落之后另起一行，写明规则和理由：<!-- differs numbers-agree: 理由 -->。',
    },
    en: {
      name: 'Declared difference incomplete',
      message: ({ comment }) => `This declared difference cannot be read: ${comment}`,
      advice: () =>
        'Write the rule and the reason on a line of its own behind the paragraph: <!-- differs numbers-agree: reason -->.',
    },
  },
});
