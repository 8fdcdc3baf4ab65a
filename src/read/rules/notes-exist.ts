import { defineRule } from '../../model/rule.ts';

/** Every note that the text calls is there. */
export const notesExist = defineRule<{ id: string; nearest: string }>({
  id: 'notes-exist',
  severity: 'error',
  words: {
    zh: {
      name: '没有这条注释',
      message: ({ id }) => `此处有 [^${id}]，但没有这条注释。`,
      advice: ({ id, nearest }) =>
        `${nearest ? `是否指 [^${nearest}]？否则请` : '请'}另起一行写上注释：[^${id}]: …（冒号用半角）；或删去此处。`,
    },
    en: {
      name: 'Note not there',
      message: ({ id }) => `[^${id}] stands here, but there is no such note.`,
      advice: ({ id, nearest }) =>
        `${nearest ? `Did you mean [^${nearest}]? Otherwise write` : 'Write'} the note on a line of its own, [^${id}]: …, or remove this.`,
    },
  },
});
