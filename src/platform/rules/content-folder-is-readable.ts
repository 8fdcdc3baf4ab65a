import type { RefusedFile } from '../../model/ports.ts';
import { defineRule } from '../../model/rule.ts';

/** What is wrong with the content folder, or with a file directly in it. */
type Reason = 'absent' | 'not-folder' | RefusedFile['reason'];

const zhReasons: Readonly<Record<Reason, string>> = {
  absent: '不存在，没有内容可读',
  'not-folder': '是文件，不是内容文件夹',
  'too-large': '过大',
  'not-regular': '不是内容文件夹里的普通文件',
  'leaves-folder': '不是内容文件夹里的普通文件',
};
const enReasons: Readonly<Record<Reason, string>> = {
  absent: 'is not there, so that there is no content to read',
  'not-folder': 'is a file, not a folder with content',
  'too-large': 'is too large',
  'not-regular': 'is not a regular file of the content folder',
  'leaves-folder': 'is not a regular file of the content folder',
};

/** The content folder is there and a folder, and what lies directly in it are regular files of bearable size. */
export const contentFolderIsReadable = defineRule<{ path: string; reason: string }>({
  id: 'content-folder-is-readable',
  severity: 'error',
  about: {
    zh: '一切都从内容文件夹读起，默认是当前文件夹下的 `content`，里面有 `journal.yaml` 和各篇文章的文件夹。找不到它，多半是在别的文件夹里运行了命令。直接放在其中的数据文件要是普通文件，不能是链接，也不能大得离谱；各篇文章里的文件由 `files-stay-inside` 管。',
    en: 'Everything is read from the content folder (by default `content`, in the folder that you are in), which holds `journal.yaml` and a folder for each article. If it is not found, the command was most likely run somewhere else. Data files directly in it have to be real files of a sensible size; those of an article are a matter for `files-stay-inside`.',
  },
  words: {
    zh: {
      name: '内容文件夹不可读',
      message: ({ path, reason }) => `${path} ${zhReasons[reason as Reason]}。`,
      advice: ({ reason }) =>
        reason === 'absent' || reason === 'not-folder'
          ? '请在项目的文件夹里运行，或用 --content 指明内容文件夹。'
          : '请把文件本身放进内容文件夹，大小不超过 2 MB（图片 20 MB）。',
    },
    en: {
      name: 'Content folder cannot be read',
      message: ({ path, reason }) => `${path} ${enReasons[reason as Reason]}.`,
      advice: ({ reason }) =>
        reason === 'absent' || reason === 'not-folder'
          ? 'Run in the project’s folder, or name the content folder with --content.'
          : 'Put the file itself into the content folder, with 2 MB at most (an image 20 MB).',
    },
  },
});
