import { defineRule } from '../../model/rule.ts';

/** A file's bytes are valid UTF-8. */
export const filesAreUtf8 = defineRule<{ looksLike: string | undefined }>({
  id: 'files-are-utf-8',
  severity: 'error',
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
