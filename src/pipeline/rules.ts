import { defineRule } from '../model/rule.ts';

/** A theme's label files have the same keys, plural forms and variables in every language. */
export const labelsAreComplete = defineRule<{ kind: string; language: string; key: string; detail: string }>({
  id: 'labels-are-complete',
  severity: 'error',
  words: {
    zh: {
      name: '界面用语不全',
      message: ({ kind, language, key, detail }) =>
        kind === 'missing-key' || kind === 'missing-plural'
          ? `${language} 的用语文件缺少“${key}”。`
          : `${language} 的用语“${key}”与其他语言的变量不同：${detail}。`,
      advice: ({ language }) => `请改正版式文件夹中的 labels/${language}.json。`,
    },
    en: {
      name: 'Labels incomplete',
      message: ({ kind, language, key, detail }) =>
        kind === 'missing-key' || kind === 'missing-plural'
          ? `The ${language} labels have no “${key}”.`
          : `The ${language} label “${key}” differs from the others in the variable ${detail}.`,
      advice: ({ language }) => `Mend labels/${language}.json in the theme’s folder.`,
    },
  },
});

/** A theme's page templates can be filled. */
export const templatesAreSound = defineRule<{ problem: string }>({
  id: 'templates-are-sound',
  severity: 'error',
  words: {
    zh: {
      name: '页面模板有误',
      message: ({ problem }) => `模板无法套用：${problem}`,
      advice: () => '请改正该模板；可用的字段见 templates/README.md。',
    },
    en: {
      name: 'Page template cannot be filled',
      message: ({ problem }) => `The template cannot be filled: ${problem}`,
      advice: () => 'Mend the template; templates/README.md lists the fields that it may use.',
    },
  },
});

/** The rules about themes, by id. */
export const themeRules = {
  'labels-are-complete': labelsAreComplete,
  'templates-are-sound': templatesAreSound,
} as const;
