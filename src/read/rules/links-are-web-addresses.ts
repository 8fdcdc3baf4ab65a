import { defineRule } from '../../model/rule.ts';

/** A link leads to the web, to a mail box or to an id of the article; never into a folder. */
export const linksAreWebAddresses = defineRule<{ url: string }>({
  id: 'links-are-web-addresses',
  severity: 'error',
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
