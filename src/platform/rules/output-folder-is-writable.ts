import { defineRule } from '../../model/rule.ts';

/** The output folder can be written to. `error`: the system's own code, e.g. `EACCES`, `ENOSPC`. */
export const outputFolderIsWritable = defineRule<{ folder: string; error: string }>({
  id: 'output-folder-is-writable',
  severity: 'error',
  words: {
    zh: {
      name: '输出文件夹写不进去',
      message: ({ folder, error }) =>
        error === 'ENOSPC' ? `写 ${folder} 时磁盘已满。` : `系统不许写 ${folder}（${error}）。`,
      advice: () => '原有的发布没有丢失。请腾出空间或改正权限，再运行一次，Diglot 会接着做完。',
    },
    en: {
      name: 'Output folder cannot be written to',
      message: ({ folder, error }) =>
        error === 'ENOSPC'
          ? `The disk was full while ${folder} was written.`
          : `The system does not let Diglot write to ${folder} (${error}).`,
      advice: () =>
        'Nothing published before is lost. Make room or correct the permissions and run again; Diglot takes up the work.',
    },
  },
});
