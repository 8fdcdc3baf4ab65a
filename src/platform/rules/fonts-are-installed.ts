import { defineRule } from '../../model/rule.ts';

/** Every font file that the theme names is in an installed package. */
export const fontsAreInstalled = defineRule<{ file: string }>({
  id: 'fonts-are-installed',
  severity: 'error',
  words: {
    zh: {
      name: '缺少字体文件',
      message: ({ file }) => `没有找到字体文件 ${file}。`,
      advice: () => '请重新安装依赖（npm ci）；若是自己的版式，请核对其中的字体路径。',
    },
    en: {
      name: 'Font file missing',
      message: ({ file }) => `The font file ${file} is not installed.`,
      advice: () => 'Install the dependencies again (npm ci). In a theme of your own, check the path of the font.',
    },
  },
});
