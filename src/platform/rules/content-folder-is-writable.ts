import { defineRule } from '../../model/rule.ts';

/** A file of the content folder can be written to. `error`: the system's own code, e.g. `EACCES`, `ENOSPC`. */
export const contentFolderIsWritable = defineRule<{ path: string; error: string }>({
  id: 'content-folder-is-writable',
  severity: 'error',
  about: {
    zh: '`diglot check --fix`、`diglot attest` 和 `diglot release` 会改动内容文件夹里的文件，所以要有写的权限，磁盘也要有空间。新的文字先写在旁边，写全了才换上去，因此中途出错时文件不会只剩半截。',
    en: 'Some commands change files of the content folder: `diglot check --fix`, `diglot attest`, and `diglot release`. They need the right to write there, and room on the disk. The new text is first written beside the old and takes its place only once it is complete, so no file is ever left half-written.',
  },
  words: {
    zh: {
      name: '内容文件夹写不进去',
      message: ({ path, error }) =>
        error === 'ENOSPC' ? `写 ${path} 时磁盘已满。` : `系统不许写 ${path}（${error}）。`,
      advice: () => '该文件仍是原样。请腾出空间或改正权限，再运行一次。',
    },
    en: {
      name: 'Content folder cannot be written to',
      message: ({ path, error }) =>
        error === 'ENOSPC'
          ? `The disk was full while ${path} was written.`
          : `The system does not let Diglot write ${path} (${error}).`,
      advice: () => 'The file is as it was. Make room or correct the permissions and run again.',
    },
  },
});
