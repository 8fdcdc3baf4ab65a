import { defineRule } from '../../model/rule.ts';

/** What is meant to break a rule is declared with the rule and the reason: behind its block, or above its value. */
export const declarationsAreWellFormed = defineRule<{ comment: string; form: 'comment' | 'yaml' }>({
  id: 'declarations-are-well-formed',
  severity: 'error',
  about: {
    zh: '每条声明都要写全：动词（`differs` 或 `allow`）、规则的标识、理由；并且放在所说的那一段之后，或数据文件里那个值的上一行。没有理由的声明，过几个月谁也说不清为什么放行；放错了地方，放行的就是另一段。',
    en: 'A declaration is complete: the verb (`differs` or `allow`), the id of the rule, and the reason. It goes after the paragraph that it is about, or above the value in a data file. Without the reason nobody will know next year why something was let pass; in the wrong place it lets something else pass.',
  },
  examples: {
    bad: [
      {
        'zh.md': '大鼠体重为250 g。',
        'en.md': 'The rats weighed 250 g (8.8 oz).\n\n<!-- differs numbers-agree -->',
      },
    ],
    good: [
      {
        'zh.md': '大鼠体重为250 g。',
        'en.md': 'The rats weighed 250 g (8.8 oz).\n\n<!-- differs numbers-agree: 英文版另给盎司数 -->',
      },
    ],
  },
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
          ? 'Write the rule and the reason on a line of its own after the paragraph: <!-- differs numbers-agree: reason -->; about the style of one language, <!-- allow RULE: reason -->.'
          : 'Write the rule and the reason on the line above the value: # differs numbers-agree: reason; about the style of one language, # allow RULE: reason.',
    },
  },
});
