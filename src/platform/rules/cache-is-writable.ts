import { defineRule } from '../../model/rule.ts';

/** There is a folder that Diglot may keep its working files in. `tried`: folders and why each cannot serve. */
export const cacheIsWritable = defineRule<{ tried: readonly string[] }>({
  id: 'cache-is-writable',
  severity: 'error',
  about: {
    zh: 'Diglot 把费时的东西存进缓存：解开的浏览器、裁好的字体、排好的文献条目，第一次以后一两秒就能印完，靠的就是它。缓存文件夹要能写，并且只归自己所有，免得别人换掉里面的程序。里面的东西随时可以删，只是下一次要多花些时间。',
    en: 'What takes long to make is kept in a cache: the unpacked browser, the fonts cut down to what is used, the formatted references. That is why every run after the first takes a second or two. The folder must be writable, and yours alone, so that nobody can swap the programs in it. You may delete it at any time; the next run just takes longer.',
  },
  words: {
    zh: {
      name: '没有可写的缓存文件夹',
      message: ({ tried }) => `这些文件夹都不能用作缓存：\n${tried.join('\n')}`,
      advice: () => '请用环境变量 DIGLOT_CACHE 指定一个只归您自己、可写的文件夹。',
    },
    en: {
      name: 'No cache folder',
      message: ({ tried }) => `None of these folders can serve as a cache:\n${tried.join('\n')}`,
      advice: () => 'Name a writable folder of your own in the environment variable DIGLOT_CACHE.',
    },
  },
});
