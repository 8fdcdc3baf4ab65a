import { defineRule } from '../model/rule.ts';

/** A theme's label files have the same keys, plural forms and variables in every language. */
export const labelsAreComplete = defineRule<{ kind: string; language: string; key: string; detail: string }>({
  id: 'labels-are-complete',
  severity: 'error',
  about: {
    zh: '“摘要”“表 1”“参考文献”这类由程序印上的用语，写在版式文件夹的 `labels/` 里，每种语言一个文件。各文件的条目要相同，需要填数的地方（如 `{{number}}`）也要相同，否则换一种语言，版面上就少一个标题或一个编号。修改或新增版式时才会遇到。',
    en: 'Words that the program prints, such as “Abstract,” “Table 1,” and “References,” are kept in the `labels/` of a theme, one file for each language. All files have the same entries, and the same places to fill in, such as `{{number}}`; otherwise a heading or a number would be missing from one of the languages. You meet this only when you change a theme or make one.',
  },
  examples: {
    bad: [{ 'templates/default/labels/zh.json': '{ "table": { "label": "表" } }' }],
    good: [{ 'templates/default/labels/zh.json': '{ "table": { "label": "附表 {{number}}" } }' }],
  },
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
  about: {
    zh: '网页和 PDF 页面的模板是版式文件夹里的 `.liquid` 文件，可用的字段都列在 `templates/README.md` 里。用了没有的字段，或标签没有收尾，那个位置在每一篇文章里都会是空的，所以不印。只有改模板的人会遇到；`diglot check` 不套用模板，要到 `diglot build` 才报告。',
    en: 'The pages of the web edition and of the PDF are made from the `.liquid` files of a theme, and `templates/README.md` lists the fields that they may use. Where a template asks for something else, or a tag is not closed, the same hole would gape in every article, so nothing is printed. Only somebody who changes templates meets this, and only in `diglot build`, since `diglot check` fills none.',
  },
  examples: {
    bad: [{ 'templates/default/html/list.liquid': '<!doctype html>\n<title>{{ titel }}</title>' }],
    good: [{ 'templates/default/html/list.liquid': '<!doctype html>\n<title>{{ title }}</title>' }],
  },
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
