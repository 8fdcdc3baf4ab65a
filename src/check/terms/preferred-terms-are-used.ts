import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import { readTerms } from './reading.ts';

/** A term with forms that it must not take, for the examples. */
const exampleGlossary = `- id: ischemic-stroke
  zh: { preferred: 缺血性脑卒中, forbidden: [缺血性中风] }
  en: { preferred: ischemic stroke, forbidden: [ischaemic stroke] }`;

/** No text uses a form that the glossary forbids; between quotation marks it may be spoken of. */
export const preferredTermsAreUsed = defineRule<{ words: string; preferred: string }>({
  id: 'preferred-terms-are-used',
  severity: 'error',
  words: {
    zh: {
      name: '用了禁用的术语',
      message: ({ words, preferred }) => `“${words}”是术语表禁用的说法，规范说法是“${preferred}”。`,
      advice: ({ preferred }) => `请改为“${preferred}”；若是在谈论这个词本身，请加引号。`,
    },
    en: {
      name: 'Term that the glossary forbids',
      message: ({ words, preferred }) => `The glossary forbids “${words}”; the preferred term is “${preferred}”.`,
      advice: ({ preferred }) => `Write “${preferred}”; where the word itself is spoken of, put it in quotation marks.`,
    },
  },
  about: {
    zh: '术语表中 `forbidden` 列出的说法，正文、题名、表格、注释都不用，一律改用 `preferred`。西文不分大小写和单复数，词条另有 `exact: true` 的除外。谈论这个词本身时，加引号即可。',
    en: 'No text, title, table, or note uses a form that the glossary lists as `forbidden`; the `preferred` form takes its place. Case and plural do not matter, unless the entry is `exact`. Where the word itself is spoken of, it stands in quotation marks.',
  },
  examples: {
    bad: [
      {
        'glossary.yaml': exampleGlossary,
        'zh.md': '缺血性中风的治疗时间窗很窄。',
        'en.md': 'Ischemic stroke has a narrow therapeutic window.',
      },
    ],
    good: [
      {
        'glossary.yaml': exampleGlossary,
        'zh.md': '缺血性脑卒中（旧称“缺血性中风”）的治疗时间窗很窄。',
        'en.md': 'Ischemic stroke has a narrow therapeutic window.',
      },
    ],
  },
});

/** Looks through all that is printed and exported, in every language, with the glossary's entry as the other place. */
export function checkPreferredTermsAreUsed(article: Article): Diagnostic[] {
  const { passages, termsIn } = readTerms(article);
  return article.languages.flatMap((language) =>
    passages.flatMap((passage) => {
      const wording = passage.wordings[language];
      if (!wording) return [];
      return termsIn(passage, language).flatMap(({ term, role, firm, start, end }) => {
        const forms = term.forms[language];
        if (role !== 'forbidden' || !firm || !forms) return [];
        const values = { words: wording.words.slice(start, end), preferred: forms.preferred };
        return [preferredTermsAreUsed.at(wording.place(start, end), values, [{ place: forms.place }])];
      });
    }),
  );
}
