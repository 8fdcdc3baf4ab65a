import { defineRule } from '../../model/rule.ts';

/** An article's folder has a name that every file system, address and citation bears. */
export const slugsAreWellFormed = defineRule<{ slug: string }>({
  id: 'slugs-are-well-formed',
  severity: 'error',
  words: {
    zh: {
      name: '文章文件夹名不可用',
      message: ({ slug }) => `文件夹名“${slug}”要进网址和文件名，不能用。`,
      advice: () => '请只用小写字母、数字和连字符，以字母或数字开头，不超过 64 个字符，如 msc-ischemic-stroke。',
    },
    en: {
      name: 'Folder name cannot be used',
      message: ({ slug }) => `The folder name “${slug}” is to stand in addresses and file names, and cannot.`,
      advice: () =>
        'Use small letters, digits and dashes, beginning with a letter or digit, 64 characters at most, as in msc-ischemic-stroke.',
    },
  },
});
