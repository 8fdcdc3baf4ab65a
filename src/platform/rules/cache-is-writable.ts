import { defineRule } from '../../model/rule.ts';

/** There is a folder that Diglot may keep its working files in. `tried`: folders and why each cannot serve. */
export const cacheIsWritable = defineRule<{ tried: readonly string[] }>({
  id: 'cache-is-writable',
  severity: 'error',
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
