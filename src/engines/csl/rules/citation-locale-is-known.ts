import { defineRule } from '../../../model/rule.ts';

/** The words of the list (et al., ed.) exist in the edition's language. */
export const citationLocaleIsKnown = defineRule<{ locale: string; style: string }>({
  id: 'citation-locale-is-known',
  severity: 'error',
  about: {
    zh: '参考文献表里的“等”“译”“第 2 版”之类的用语和日期写法随版本的语言而定，存在 `locales-zh-CN.xml` 这样的文件里。中文和英文的已经备好，法文、德文、西班牙文和荷兰文的随引擎提供；别的语言要从公开的 CSL 库取来，放进 `templates/csl/`。没有它，文献表里就会夹着另一种语言的用语。',
    en: 'The small words of a list of references (“et al.,” “trans.,” “2nd ed.”) and its dates depend on the language of the edition and come from a file such as `locales-zh-CN.xml`. Those for Chinese and English are there, and the citation processor brings French, German, Spanish, and Dutch; for any other language the file has to be fetched from the public CSL repository and put into `templates/csl/`. Without it the list would mix languages.',
  },
  words: {
    zh: {
      name: '没有著录用语文件',
      message: ({ locale, style }) => `著录格式“${style}”要用语言 ${locale} 的用语（如“等”“译”），但没有这个文件。`,
      advice: ({ locale }) => `请把 locales-${locale}.xml 放进 templates/csl/，或为该版选用 en-US。`,
    },
    en: {
      name: 'No words for the reference list',
      message: ({ locale, style }) =>
        `The citation style “${style}” wants its words (et al., trans.) in ${locale}, and there is no file for them.`,
      advice: ({ locale }) => `Put locales-${locale}.xml into templates/csl/, or choose en-US for this edition.`,
    },
  },
});
