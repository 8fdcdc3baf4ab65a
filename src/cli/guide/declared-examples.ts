import type { UiLanguage } from '../../model/language.ts';
import type { RuleExample } from '../../model/rule.ts';

const reasons = { zh: '英文版另给盎司数', en: 'ounces are for readers in the United States' } as const;
const titleReasons = { zh: '英文题名按惯例不写项数', en: 'the English title does without the count' } as const;

/** A difference declared in a text. */
export function declaredInText(ui: UiLanguage): RuleExample {
  return {
    'zh.md': '大鼠体重为250 g。',
    'en.md': `The rats weighed 250 g (8.8 oz).\n\n<!-- differs numbers-agree: ${reasons[ui]} -->`,
  };
}

/** A difference declared in a data file. */
export function declaredInData(ui: UiLanguage): RuleExample {
  return {
    'article.yaml': `title:
  zh: 缺血性脑卒中的细胞治疗：17项研究
  # differs numbers-agree: ${titleReasons[ui]}
  en: Cell Therapy for Ischemic Stroke`,
  };
}
