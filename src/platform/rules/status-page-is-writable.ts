import { defineRule } from '../../model/rule.ts';

/** A page about the status can be written. `error`: the system's own code, e.g. `EACCES`, `ENOSPC`. */
export const statusPageIsWritable = defineRule<{ file: string; error: string }>({
  id: 'status-page-is-writable',
  severity: 'error',
  words: {
    zh: {
      name: '网页写不进去',
      message: ({ file, error }) =>
        error === 'ENOSPC' ? `写 ${file} 时磁盘已满。` : `系统不许写 ${file}（${error}）。`,
      advice: () => '请腾出空间或改正权限，或用 --html 另指一处。原有的网页没有动。',
    },
    en: {
      name: 'Page cannot be written',
      message: ({ file, error }) =>
        error === 'ENOSPC'
          ? `The disk was full while ${file} was written.`
          : `The system does not let Diglot write ${file} (${error}).`,
      advice: () =>
        'Make room, correct the permissions or name another place with --html. An earlier page is as it was.',
    },
  },
});
