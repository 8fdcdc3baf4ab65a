import { defineRule } from '../../model/rule.ts';

/** Every note is called from the text. */
export const notesAreCalled = defineRule<{ id: string }>({
  id: 'notes-are-called',
  severity: 'error',
  about: {
    zh: '注释印在正文引它的那一段下面，没有一处引它，就无处可印，只会无声无息地丢掉。如果那是给作者的质询（`[^q-…]`），作者便永远看不到。往往是改写句子时把注号一起删了。',
    en: 'A note is printed below the paragraph that calls it; one that nothing calls has nowhere to go and would be lost without a word. If it is a query, `[^q-…]`, the author would never be asked. More often than not the sentence was rewritten and the call went with it.',
  },
  examples: {
    bad: [{ 'zh.md': '细胞归巢。\n\n[^homing]: 指细胞移行到损伤部位。' }],
    good: [{ 'zh.md': '细胞归巢[^homing]。\n\n[^homing]: 指细胞移行到损伤部位。' }],
  },
  words: {
    zh: {
      name: '注释无人引用',
      message: ({ id }) => `注释 [^${id}] 在正文中没有引用处，不会印出。`,
      advice: ({ id }) => `请在正文相应处写上 [^${id}]，或删去这条注释。`,
    },
    en: {
      name: 'Note never called',
      message: ({ id }) => `Nothing in the text calls the note [^${id}], so it would not be printed.`,
      advice: ({ id }) => `Write [^${id}] where it belongs, or remove the note.`,
    },
  },
});
