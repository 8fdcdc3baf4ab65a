import { defineRule } from '../../model/rule.ts';

/** A small article, for the examples. */
const declaration = `status: draft
date: 2026-12-01
languages: [zh]
title:
  zh: 干细胞治疗研究进展`;
const text = '## 摘要 {#abs}\n\n本文为示例。';

/** An article's folder has a name that every file system, address and citation bears. */
export const slugsAreWellFormed = defineRule<{ slug: string }>({
  id: 'slugs-are-well-formed',
  severity: 'error',
  about: {
    zh: '文章文件夹的名字会进入网址和 PDF 的文件名，要经得起抄写和拷贝。汉字和空格到了网址里成为一串百分号；大小写在有的系统上区分，在有的系统上不分，换一台机器就找不到文件。名字一经发布不宜再改：改名等于换网址，别人的链接都会失效。',
    en: 'The name of an article’s folder becomes part of its web address and of the name of its PDF, so it has to survive being typed, mailed, and copied from one system to another. Chinese characters and spaces turn into strings of percent signs; capitals are told apart on some machines and not on others. Once published, leave the name alone: a new name is a new address, and every link to the old one breaks.',
  },
  examples: {
    bad: [
      {
        'content/MSC_综述/article.yaml': declaration,
        'content/MSC_综述/zh.md': text,
      },
    ],
    good: [
      {
        'content/msc-review/article.yaml': declaration,
        'content/msc-review/zh.md': text,
      },
    ],
  },
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
        'Use lowercase letters, digits, and hyphens, beginning with a letter or digit, 64 characters at most, as in msc-ischemic-stroke.',
    },
  },
});
