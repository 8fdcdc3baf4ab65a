import { defineRule } from '../../model/rule.ts';

/** An article's folder holds regular files of bearable size, and nothing that leads out of it. */
export const filesStayInside = defineRule<{ file: string; reason: string }>({
  id: 'files-stay-inside',
  severity: 'error',
  about: {
    zh: '文章用到的文件都要实实在在放在它自己的文件夹里，不用指向别处的符号链接，也不能大得离谱。这样，整个文件夹交给同事、作者或存档时什么都不缺；别处寄来的稿件，也不会夹带本机上别的文件。',
    en: 'Every file of an article lies in the article’s own folder: a real file of a sensible size, not a symbolic link to one elsewhere. Only then can the folder be handed to a colleague, an author, or an archive with nothing missing, and nothing from elsewhere on your machine can slip into what a manuscript from outside prints.',
  },
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
