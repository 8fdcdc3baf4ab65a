import { defineRule } from '../../model/rule.ts';

/** What is meant to break a rule is declared with the rule and the reason: behind its block, or above its value. */
export const declarationsAreWellFormed = defineRule<{ comment: string; form: 'comment' | 'yaml' }>({
  id: 'declarations-are-well-formed',
  severity: 'error',
  words: {
    zh: {
      name: '声明不完整',
      message: ({ comment }) => `无法读出这条声明：${comment}`,
      advice: ({ form }) =>
        form === 'comment'
          ? '请在有关的段落之后另起一行，写明规则和理由：<!-- differs numbers-agree: 理由 -->；一种语言的体例用 allow：<!-- allow 规则: 理由 -->。'
          : '请在有关的值的上一行写明规则和理由：# differs numbers-agree: 理由；一种语言的体例用 allow：# allow 规则: 理由。',
    },
    en: {
      name: 'Declaration incomplete',
      message: ({ comment }) => `This declaration cannot be read: ${comment}`,
      advice: ({ form }) =>
        form === 'comment'
          ? 'Write the rule and the reason on a line of its own behind the paragraph: <!-- differs numbers-agree: reason -->; about the style of one language, <!-- allow RULE: reason -->.'
          : 'Write the rule and the reason on the line above the value: # differs numbers-agree: reason; about the style of one language, # allow RULE: reason.',
    },
  },
});
