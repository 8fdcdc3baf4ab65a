import { defineRule } from '../../model/rule.ts';

/** A text holds no control, direction-changing or non-characters. */
export const controlCharactersAreAbsent = defineRule<{ character: string }>({
  id: 'control-characters-are-absent',
  severity: 'error',
  about: {
    zh: '从网页、PDF 或 Word 粘贴来的文字，常带着看不见的字符：零宽空格、改变书写方向的符号、控制码。它们使查找落空，在不该断的地方断行，改变方向的符号还能让一句话看起来是另一句。正文和数据文件逐行检查；报告里写出它的编号，如 `\\u{200b}`。',
    en: 'Words pasted from a web page, a PDF, or Word often bring along characters that nobody sees: zero-width spaces, marks that turn the direction of writing, control codes. They make searches fail and break lines where none should break, and a direction mark can make one sentence look like another. Every line of every text and data file is checked; the report writes the character as its code, such as `\\u{200b}`.',
  },
  examples: {
    bad: [{ 'zh.md': '大鼠随机\u200b分组。', 'en.md': 'The rats were randomized.' }],
    good: [{ 'zh.md': '大鼠随机分组。', 'en.md': 'The rats were randomized.' }],
  },
  words: {
    zh: {
      name: '含有控制字符',
      message: ({ character }) => `此行含有不可见的控制字符 ${character}。`,
      advice: () => '请删除该字符；它多半是粘贴时带入的。',
    },
    en: {
      name: 'Control character in the text',
      message: ({ character }) => `This line holds the invisible character ${character}.`,
      advice: () => 'Delete it; it most likely came in with a paste.',
    },
  },
});
