import { defineRule } from '../../model/rule.ts';

/** A page about the status takes the place of an earlier one and of nothing else. `no-folder`: there is no folder for it. */
export const statusPageIsOurs = defineRule<{ file: string; found: 'other' | 'folder' | 'no-folder' }>({
  id: 'status-page-is-ours',
  severity: 'error',
  about: {
    zh: '`diglot status --html` 写的网页只替换自己以前写的那一个，认的是网页开头的一行标记。别的文件一概不动，哪怕同名；也不新建文件夹。这样，随手写错的文件名不会盖掉别的东西。',
    en: 'The page of `diglot status --html` replaces an earlier one, which it knows by a mark near its beginning, and nothing else, whatever its name; nor is a folder made for it. That way a file name typed in haste overwrites nothing.',
  },
  words: {
    zh: {
      name: '网页要写的地方有别的东西',
      message: ({ file, found }) =>
        ({
          other: `${file} 不是 diglot status 写的网页。为免覆盖，什么都没有写。`,
          folder: `${file} 是文件夹。`,
          'no-folder': `要放 ${file} 的文件夹不存在。`,
        })[found],
      advice: () => '请用 --html 另指一个文件名。',
    },
    en: {
      name: 'Something else where the page is to go',
      message: ({ file, found }) =>
        ({
          other: `${file} is not a page that diglot status has written. Nothing was written.`,
          folder: `${file} is a folder.`,
          'no-folder': `There is no folder to put ${file} into.`,
        })[found],
      advice: () => 'Name another file with --html.',
    },
  },
});
