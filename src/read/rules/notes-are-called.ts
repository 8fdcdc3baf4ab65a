import { defineRule } from '../../model/rule.ts';

/** Every note is called from the text. */
export const notesAreCalled = defineRule<{ id: string }>({
  id: 'notes-are-called',
  severity: 'error',
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
