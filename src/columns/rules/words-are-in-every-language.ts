import { defineRule } from '../../model/rule.ts';

/** What a table prints is there in every language of the article. */
export const wordsAreInEveryLanguage = defineRule<{ what: string; language: string }>({
  id: 'words-are-in-every-language',
  severity: 'error',
  words: {
    zh: {
      name: '缺一种语言的文字',
      message: ({ what, language }) => `“${what}”缺少 ${language} 的文字。`,
      advice: ({ language }) => `请补写“${language}:”。`,
    },
    en: {
      name: 'Words missing in a language',
      message: ({ what, language }) => `“${what}” has no words in ${language}.`,
      advice: ({ language }) => `Add them under “${language}:”.`,
    },
  },
});
