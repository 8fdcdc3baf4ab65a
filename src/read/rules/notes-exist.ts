import { defineRule } from '../../model/rule.ts';

/** Every note that the text calls is there. */
export const notesExist = defineRule<{ id: string; nearest: string }>({
  id: 'notes-exist',
  severity: 'error',
  about: {
    zh: '正文里写了 `[^homing]`，同一个文件里就要有一段以 `[^homing]:` 开头的注释，否则读者见到注号，却无注可看。多半是名称拼错，或删了注释而没有删注号。每种语言各查各的；两种语言是否在同一处加注，由 `notes-called-alike` 管。',
    en: 'Where a text calls `[^homing]`, a paragraph of the same file begins with `[^homing]:` and holds the note; otherwise readers meet a mark that leads nowhere. Usually the name is misspelled, or the note was deleted and its call was not. Each language is checked by itself; whether both call the note in the same place is a matter for `notes-called-alike`.',
  },
  examples: {
    bad: [
      {
        'zh.md': '细胞归巢[^homing]。\n\n[^homing]: 指细胞移行到损伤部位。',
        'en.md': 'The cells home[^homming].\n\n[^homing]: They migrate to the site of injury.',
      },
    ],
    good: [
      {
        'zh.md': '细胞归巢[^homing]。\n\n[^homing]: 指细胞移行到损伤部位。',
        'en.md': 'The cells home.[^homing]\n\n[^homing]: They migrate to the site of injury.',
      },
    ],
  },
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
