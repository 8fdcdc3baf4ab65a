import { defineRule } from '../../../model/rule.ts';

/** The words of the list (et al., ed.) exist in the edition's language. */
export const citationLocaleIsKnown = defineRule<{ locale: string; style: string }>({
  id: 'citation-locale-is-known',
  severity: 'error',
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
