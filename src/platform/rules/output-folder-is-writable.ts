import { defineRule } from '../../model/rule.ts';

/** The output folder can be written to. `error`: the system's own code, e.g. `EACCES`, `ENOSPC`. */
export const outputFolderIsWritable = defineRule<{ folder: string; error: string }>({
  id: 'output-folder-is-writable',
  severity: 'error',
  about: {
    zh: '输出文件夹要有写的权限，磁盘要有空间。新的文件先全部备好，再一起换上；中途写不下去，读者看到的要么还是上一版，要么下次运行时补全，不会停在新旧之间。',
    en: 'The output folder has to be writable, and the disk needs room. All new files are prepared first and then put in place together. If that is cut short, either the last version still stands or the next run completes the new one; readers are not left with half of each.',
  },
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
