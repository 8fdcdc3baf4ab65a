import { defineRule } from '../../model/rule.ts';

/** A file that is needed is there. `wantedBy`: the file that asks for it, if any. */
export const filesArePresent = defineRule<{ file: string; wantedBy: string }>({
  id: 'files-are-present',
  severity: 'error',
  words: {
    zh: {
      name: '缺少文件',
      message: ({ file, wantedBy }) => (wantedBy ? `${wantedBy} 用到 ${file}，但没有这个文件。` : `没有找到 ${file}。`),
      advice: ({ file, wantedBy }) =>
        wantedBy ? `请补上 ${file}，或改去 ${wantedBy} 中的这一处。` : `请补上 ${file}；可照别的文章或示例写。`,
    },
    en: {
      name: 'File missing',
      message: ({ file, wantedBy }) =>
        wantedBy ? `${wantedBy} wants ${file}, which is not there.` : `${file} is not there.`,
      advice: ({ file, wantedBy }) =>
        wantedBy
          ? `Add ${file}, or change this in ${wantedBy}.`
          : `Add ${file}; another article or the specimen shows its form.`,
    },
  },
});
