import { defineRule } from '../../model/rule.ts';

/** A file of the content folder can be written to. `error`: the system's own code, e.g. `EACCES`, `ENOSPC`. */
export const contentFolderIsWritable = defineRule<{ path: string; error: string }>({
  id: 'content-folder-is-writable',
  severity: 'error',
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
