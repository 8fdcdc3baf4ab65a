import { defineRule } from '../../model/rule.ts';

/** The content folder is there, and what lies directly in it are regular files of bearable size. */
export const contentFolderIsReadable = defineRule<{ path: string; reason: string }>({
  id: 'content-folder-is-readable',
  severity: 'error',
  words: {
    zh: {
      name: '内容文件夹不可读',
      message: ({ path, reason }) =>
        reason === 'absent'
          ? `没有内容文件夹 ${path}。`
          : reason === 'too-large'
            ? `${path} 过大。`
            : `${path} 不是内容文件夹里的普通文件。`,
      advice: ({ reason }) =>
        reason === 'absent'
          ? '请在项目的文件夹里运行，或用 --content 指明内容文件夹。'
          : '请把文件本身放进内容文件夹，大小不超过 2 MB（图片 20 MB）。',
    },
    en: {
      name: 'Content folder cannot be read',
      message: ({ path, reason }) =>
        reason === 'absent'
          ? `There is no content folder ${path}.`
          : reason === 'too-large'
            ? `${path} is too large.`
            : `${path} is not a regular file of the content folder.`,
      advice: ({ reason }) =>
        reason === 'absent'
          ? 'Run in the project’s folder, or name the content folder with --content.'
          : 'Put the file itself into the content folder, with 2 MB at most (an image 20 MB).',
    },
  },
});
