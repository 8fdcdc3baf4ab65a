import { defineRule } from '../../model/rule.ts';

/** A page about the status can be written. `error`: the system's own code, e.g. `EACCES`, `ENOSPC`. */
export const statusPageIsWritable = defineRule<{ file: string; error: string }>({
  id: 'status-page-is-writable',
  severity: 'error',
  about: {
    zh: '`diglot status --html` 要写的地方须有写的权限，磁盘也要有空间。网页写全了才换上去，写不成的时候不会留下半个网页。',
    en: 'Where `diglot status --html` is to write its page, you need the right to do so, and the disk needs room. The page is put in place only when it is complete, so a failure never leaves half of one.',
  },
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
        'Make room, correct the permissions, or name another place with --html. An earlier page is as it was.',
    },
  },
});
