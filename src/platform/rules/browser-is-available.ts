import { defineRule } from '../../model/rule.ts';

/** A browser that can print is on this machine. `tried`: where one was looked for and why it was not taken. */
export const browserIsAvailable = defineRule<{ tried: readonly string[] }>({
  id: 'browser-is-available',
  severity: 'error',
  about: {
    zh: 'PDF 由浏览器排版印出，所以本机要有一个能启动的 Chrome、Chromium 或 Edge；Linux x64 上，`npm ci` 已经装好。检查稿件、制作网页和导出数据都不用浏览器，没有它也可以照常 `diglot check`。现在用的是哪个浏览器，可以用 `diglot doctor` 查看。',
    en: 'PDFs are laid out and printed by a browser, so there has to be a Chrome, Chromium, or Edge that starts; on Linux x64 `npm ci` has installed one. Checking, web pages, and data need none, so `diglot check` works without. Run `diglot doctor` to see which browser is in use.',
  },
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
