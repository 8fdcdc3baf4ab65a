import { defineRule } from '../../model/rule.ts';

/** Every font file that the theme names is in an installed package. */
export const fontsAreInstalled = defineRule<{ file: string }>({
  id: 'fonts-are-installed',
  severity: 'error',
  about: {
    zh: 'PDF 用的字体不取自系统，而是随 `npm ci` 装好的那几种，这样在任何机器上印出来都一样。版式文件夹的 `theme.yaml` 列出要用的字体文件，每个都要找得到，少一个，换行和字形就会变。',
    en: 'The fonts of a PDF are not those of your system but those that `npm ci` installs, so that every machine prints the same pages. The theme’s `theme.yaml` lists the font files, and each has to be there: with one of them missing, letters and line breaks would change.',
  },
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
