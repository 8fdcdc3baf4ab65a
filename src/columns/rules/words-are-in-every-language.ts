import { defineRule } from '../../model/rule.ts';

/** What a table prints is there in every language of the article. */
export const wordsAreInEveryLanguage = defineRule<{ what: string; language: string }>({
  id: 'words-are-in-every-language',
  severity: 'error',
  about: {
    zh: '表里要印的文字，文章的每种语言都要有：表题、栏目名、组名、词表各项的名称、缩写的全称、表注、文字格。缺了一种，那种语言的表就有一格是空的，或一栏没有名称。数和单位不用分语言写，印法由程序定。',
    en: 'Whatever words a table prints must be given in every language of the article: the caption, the heads, the labels of groups and vocabularies, the expansions of abbreviations, the notes, and cells of text. Where one is missing, that language’s table has an empty cell or a column without a name. Numbers and units are written once; each language prints them in its own way.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': 'caption:\n  zh: 各组剂量' }],
    good: [{ 'tables/t1.yaml': 'caption:\n  zh: 各组剂量\n  en: Doses by group' }],
  },
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
