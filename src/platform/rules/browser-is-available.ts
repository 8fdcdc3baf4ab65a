import { defineRule } from '../../model/rule.ts';

/** A browser that can print is on this machine. `tried`: where one was looked for and why it was not taken. */
export const browserIsAvailable = defineRule<{ tried: readonly string[] }>({
  id: 'browser-is-available',
  severity: 'error',
  words: {
    zh: {
      name: '没有可用的浏览器',
      message: ({ tried }) => `印制 PDF 要用浏览器，但没有一个能启动：\n${tried.join('\n')}`,
      advice: () =>
        '请重新安装依赖（npm ci）；或运行 npx puppeteer browsers install chrome-headless-shell；' +
        '或用环境变量 DIGLOT_BROWSER 指明本机 Chrome 或 Chromium 的路径。',
    },
    en: {
      name: 'No browser to print with',
      message: ({ tried }) => `A browser prints the PDFs, and none could be started:\n${tried.join('\n')}`,
      advice: () =>
        'Install the dependencies again (npm ci), or run npx puppeteer browsers install chrome-headless-shell, ' +
        'or name the path of a Chrome or Chromium in the environment variable DIGLOT_BROWSER.',
    },
  },
});
