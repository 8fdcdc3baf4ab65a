import { defineRule } from '../../model/rule.ts';

/** A link leads to the web, to a mail box or to an id of the article; never into a folder. */
export const linksAreWebAddresses = defineRule<{ url: string }>({
  id: 'links-are-web-addresses',
  severity: 'error',
  about: {
    zh: '链接只通向网址、邮箱或本文的某一处。指向自己电脑上文件的链接，读者打不开；地址里的 `javascript:` 之类会在读者的浏览器里运行程序，也不许有。网址是否还打得开，这里不查。',
    en: 'A link leads to a web address, to an e-mail address, or to a place in the article. One that points at a file on your own disk does not open for anybody else, and an address such as `javascript:` would run a program in the reader’s browser. Whether the web address still answers is not checked.',
  },
  examples: {
    bad: [{ 'zh.md': '数据见[附件](../data/cells.xlsx)。', 'en.md': 'The data are in [a file](../data/cells.xlsx).' }],
    good: [
      {
        'zh.md': '数据见[附件](https://data.example/cells)。',
        'en.md': 'The data are in [a file](https://data.example/cells).',
      },
    ],
  },
  words: {
    zh: {
      name: '链接地址不可用',
      message: ({ url }) => `“${url}”不是网址，也不是文中的标识。`,
      advice: () => '请写以 https:// 开头的地址、mailto: 或 #t1 这样的标识。',
    },
    en: {
      name: 'Link leads nowhere',
      message: ({ url }) => `“${url}” is neither a web address nor an id of this article.`,
      advice: () => 'Write an address that begins with https://, a mailto: or an id such as #t1.',
    },
  },
});
