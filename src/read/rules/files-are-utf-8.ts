import { defineRule } from '../../model/rule.ts';

/** A file's bytes are valid UTF-8. */
export const filesAreUtf8 = defineRule<{ looksLike: string | undefined }>({
  id: 'files-are-utf-8',
  severity: 'error',
  about: {
    zh: '所有文件都存成 UTF-8。旧版记事本和一些办公软件把中文存成 GBK（也叫 ANSI），有些导出的文件是 UTF-16，换一个程序打开便是乱码。Diglot 不猜编码：猜错了，印出来的可能只错几个字，校样上不容易看见。',
    en: 'All files are stored as UTF-8. Older versions of Notepad and some office software save Chinese as GBK, which they call ANSI, and some exports are UTF-16; opened elsewhere, either turns to gibberish. Diglot does not guess: after a wrong guess perhaps only a few characters would be off, and those are easily missed in proof.',
  },
  words: {
    zh: {
      name: '文件编码不是 UTF-8',
      message: ({ looksLike }) => (looksLike ? `文件看来是 ${looksLike} 编码。` : '文件含有不合 UTF-8 的字节。'),
      advice: () => '请用编辑器“另存为”UTF-8 编码。',
    },
    en: {
      name: 'File is not UTF-8',
      message: ({ looksLike }) =>
        looksLike ? `The file looks like ${looksLike}.` : 'The file holds bytes that are not UTF-8.',
      advice: () => 'Save the file as UTF-8 in your editor.',
    },
  },
});
