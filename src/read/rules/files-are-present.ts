import { defineRule } from '../../model/rule.ts';

/** A file that an article needs is there. */
export const filesArePresent = defineRule<{ file: string }>({
  id: 'files-are-present',
  severity: 'error',
  words: {
    zh: {
      name: '缺少文件',
      message: ({ file }) => `没有找到 ${file}。`,
      advice: ({ file }) => `请补上 ${file}，或在 article.yaml 中改去对它的声明。`,
    },
    en: {
      name: 'File missing',
      message: ({ file }) => `${file} is not there.`,
      advice: ({ file }) => `Add ${file}, or change what article.yaml declares.`,
    },
  },
});
