import { defineRule } from '../../model/rule.ts';

/** A text belongs to a language that the article declares, and every edition to a language that it has. */
export const languagesAreDeclared = defineRule<{ language: string; declared: readonly string[] }>({
  id: 'languages-are-declared',
  severity: 'error',
  about: {
    zh: '一篇文章有哪几种语言，由 `article.yaml` 的 `languages` 说了算，正文文件、题名等字段和 `editions` 都要与它相合。别处多出一种，不是标签写错（如把 `en` 写成 `eng`），就是有一个版本忘了登记；不指出来，那些文字哪里也不会印。',
    en: 'Which languages an article has is settled by `languages` in `article.yaml`; the text files, the fields given per language, and `editions` go by it. An extra language elsewhere is either a slip, such as `eng` for `en`, or an edition that somebody forgot to add. Unreported, its words would be printed nowhere.',
  },
  examples: {
    bad: [{ 'article.yaml': 'title:\n  zh: 细胞治疗\n  eng: Cell Therapy\n  en: Cell Therapy' }],
    good: [{ 'article.yaml': 'title:\n  zh: 细胞治疗\n  en: Cell Therapy' }],
  },
  words: {
    zh: {
      name: '语言未声明',
      message: ({ language, declared }) => `文章没有声明语言“${language}”；已声明：${declared.join('、')}。`,
      advice: ({ language }) => `请在 article.yaml 的 languages 中加上 ${language}，或删去这一处。`,
    },
    en: {
      name: 'Language not declared',
      message: ({ language, declared }) =>
        `The article does not declare the language “${language}”; it declares ${declared.join(', ')}.`,
      advice: ({ language }) => `Add ${language} to languages in article.yaml, or remove this.`,
    },
  },
});
