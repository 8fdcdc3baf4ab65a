import { defineRule } from '../../model/rule.ts';

/** Every note that the text calls is there. */
export const notesExist = defineRule<{ id: string }>({
  id: 'notes-exist',
  severity: 'error',
  words: {
    zh: {
      name: '没有这条注释',
      message: ({ id }) => `此处有 [^${id}]，但没有这条注释。`,
      advice: ({ id }) => `请另起一行写上注释：[^${id}]: …（冒号用半角）；或删去此处。`,
    },
    en: {
      name: 'Note not there',
      message: ({ id }) => `[^${id}] stands here, but there is no such note.`,
      advice: ({ id }) => `Write the note on a line of its own, [^${id}]: …, or remove this.`,
    },
  },
});
