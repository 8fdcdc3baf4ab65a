import type { UiLanguage } from '../../model/language.ts';
import type { RuleExample } from '../../model/rule.ts';

const reasons = { zh: '英文版另给盎司数', en: 'ounces are for readers in the United States' } as const;
const titleReasons = { zh: '英文题名按惯例不写项数', en: 'the English title does without the count' } as const;
const brandReasons = { zh: '商品名照原样', en: 'the brand is spelled so' } as const;

/** A difference declared in a text. */
export function declaredInText(ui: UiLanguage): RuleExample {
  return {
    'zh.md': '大鼠体重为250 g。',
    'en.md': `The rats weighed 250 g (8.8 oz).\n\n<!-- differs numbers-agree: ${reasons[ui]} -->`,
  };
}

/** A breach of house style allowed in a text. */
export function allowedInText(ui: UiLanguage): RuleExample {
  return {
    'zh.md': `采用“新克 3”试剂盒。\n\n<!-- allow han-and-latin-stand-close: ${brandReasons[ui]} -->`,
  };
}

/** A rule of house style that a journal does not follow. */
export const switchedOff: RuleExample = { 'journal.yaml': 'rulesOff: [series-end-with-a-comma]' };

/** A difference declared in a data file. */
export function declaredInData(ui: UiLanguage): RuleExample {
  return {
    'article.yaml': `title:
  zh: 缺血性脑卒中的细胞治疗：17项研究
  # differs numbers-agree: ${titleReasons[ui]}
  en: Cell Therapy for Ischemic Stroke`,
  };
}
