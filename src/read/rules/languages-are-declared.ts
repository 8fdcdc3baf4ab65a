import { defineRule } from '../../model/rule.ts';

/** A text belongs to a language that the article declares, and every edition to a language that it has. */
export const languagesAreDeclared = defineRule<{ language: string; declared: readonly string[] }>({
  id: 'languages-are-declared',
  severity: 'error',
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
