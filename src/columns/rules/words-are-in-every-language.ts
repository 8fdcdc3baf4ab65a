import { defineRule } from '../../model/rule.ts';

/** What a table prints is there in every language of the article. */
export const wordsAreInEveryLanguage = defineRule<{ what: string; language: string }>({
  id: 'words-are-in-every-language',
  severity: 'error',
  about: {
    zh: '表和图里要印的文字，文章的每种语言都要有：题目、栏目名、组名、词表各项的名称、缩写的全称、表注、文字格、图中的标签。缺了一种，那种语言的表就有一格是空的，或一栏没有名称。期刊的 `vocabularies.yaml` 要有期刊的各种语言。数和 Diglot 自带的单位不用分语言写，印法由程序定；`units.yaml` 里的单位若没有 `symbol`，各语言都要有 `label`。',
    en: 'Whatever words tables and figures print must be given in every language of the article: captions, heads, the labels of groups and vocabularies, the expansions of abbreviations, notes, cells of text, and the labels inside figures. Where one is missing, that language’s table has an empty cell or a column without a name. The journal’s `vocabularies.yaml` has the languages of the journal. Numbers and Diglot’s own units are written once; each language prints them in its own way. A unit of `units.yaml` that has no `symbol` has a `label` in every language.',
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
