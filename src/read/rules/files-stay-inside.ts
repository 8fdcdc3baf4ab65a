import { defineRule } from '../../model/rule.ts';

/** An article's folder holds regular files of bearable size, and nothing that leads out of it. */
export const filesStayInside = defineRule<{ file: string; reason: string }>({
  id: 'files-stay-inside',
  severity: 'error',
  words: {
    zh: {
      name: '文件不可用',
      message: ({ file, reason }) =>
        reason === 'too-large'
          ? `${file} 过大。`
          : reason === 'leaves-folder'
            ? `${file} 指向文章文件夹之外。`
            : `${file} 不是普通文件。`,
      advice: ({ reason }) =>
        reason === 'too-large' ? '文本不超过 2 MB，图片不超过 20 MB。' : '请把文件本身放进文章的文件夹。',
    },
    en: {
      name: 'File cannot be used',
      message: ({ file, reason }) =>
        reason === 'too-large'
          ? `${file} is too large.`
          : reason === 'leaves-folder'
            ? `${file} leads out of the article’s folder.`
            : `${file} is not a regular file.`,
      advice: ({ reason }) =>
        reason === 'too-large'
          ? 'Text may have 2 MB, an image 20 MB.'
          : 'Put the file itself into the article’s folder.',
    },
  },
});
