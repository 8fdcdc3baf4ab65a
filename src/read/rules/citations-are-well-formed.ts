import { defineRule } from '../../model/rule.ts';

/** A citation holds keys and locators and nothing else. */
export const citationsAreWellFormed = defineRule<{ cluster: string }>({
  id: 'citations-are-well-formed',
  severity: 'error',
  about: {
    zh: '引文的方括号里只有文献键和页码之类的位置。每个键前有 `@`，键与键之间用分号，位置跟在键后的逗号之后。写成别的样子，就分不清哪里是键、哪里是位置，那篇文献便进不了参考文献表。全角的方括号和 `＠` 由 `syntax-is-half-width` 管。',
    en: 'The brackets of a citation hold keys and, if need be, locators such as page numbers, and nothing else. Each key has an `@` before it, semicolons stand between keys, and a locator follows its key after a comma. Written otherwise, key and locator cannot be told apart, and the work would be missing from the list of references. Full-width brackets are a matter for `syntax-is-half-width`.',
  },
  examples: {
    bad: [
      {
        'zh.md': '细胞在24 h内归巢[@wang2020, @li2022]。',
        'en.md': 'The cells home within 24 h [@wang2020; @li2022].',
      },
      { 'zh.md': '细胞在24 h内归巢[@wang2020 第3页]。', 'en.md': 'The cells home within 24 h [@wang2020, p. 3].' },
    ],
    good: [
      {
        'zh.md': '细胞在24 h内归巢[@wang2020, 第3页; @li2022]。',
        'en.md': 'The cells home within 24 h [@wang2020, p. 3; @li2022].',
      },
    ],
  },
  words: {
    zh: {
      name: '引文写法有误',
      message: ({ cluster }) => `无法读出引文 ${cluster}。`,
      advice: () => '请写作 [@key] 或 [@key; @other, p. 5]：每个文献键前有 @，以分号相隔。',
    },
    en: {
      name: 'Citation not understood',
      message: ({ cluster }) => `Cannot read the citation ${cluster}.`,
      advice: () => 'Write [@key] or [@key; @other, p. 5]: an @ before each key, semicolons between them.',
    },
  },
});
