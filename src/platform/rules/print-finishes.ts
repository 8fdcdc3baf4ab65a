import { defineRule } from '../../model/rule.ts';

/** Why a page was not printed. */
export type PrintFailure = 'time-limit' | 'browser-ended' | 'page-crashed' | 'page-left' | 'font' | 'image' | 'refused';

const zh: Record<PrintFailure, string> = {
  'time-limit': '超过了时限',
  'browser-ended': '浏览器中途退出',
  'page-crashed': '页面在浏览器中崩溃',
  'page-left': '页面转去了别的地址',
  font: '有字体无法载入',
  image: '有图片无法解码',
  refused: '浏览器拒绝了请求',
};

const en: Record<PrintFailure, string> = {
  'time-limit': 'it took longer than the limit',
  'browser-ended': 'the browser ended on the way',
  'page-crashed': 'the page crashed in the browser',
  'page-left': 'the page went to another address',
  font: 'a font could not be loaded',
  image: 'an image could not be decoded',
  refused: 'the browser refused',
};

/** Every page that is sent to the browser comes back as a PDF. `detail`: the browser's own words, as far as it has any; `page`: what it is called. */
export const printFinishes = defineRule<{ failure: PrintFailure; detail: string; page: string }>({
  id: 'print-finishes',
  severity: 'error',
  about: {
    zh: '每一版的 PDF 都要由浏览器完整地印出来。超过时限、浏览器中途退出、字体或图片读不出，都算没有印成；这时什么也不发布，不会出现缺页的 PDF。偶尔一次，多半是机器太忙；次次如此，就是稿件里有某个东西印不了。',
    en: 'The PDF of every edition has to come out of the browser whole. If the time limit passes, the browser quits, or a font or picture cannot be read, it counts as not printed, and nothing is published rather than a PDF with pages missing. Once in a while that only means a busy machine; if it happens every time, something in the article cannot be printed.',
  },
  words: {
    zh: {
      name: '没有印成 PDF',
      message: ({ failure, detail, page }) =>
        `浏览器没有印成${page ? ` ${page}` : '这一页'}：${zh[failure]}${detail && `（${detail}）`}。`,
      advice: ({ failure }) =>
        failure === 'image' || failure === 'font'
          ? '请换一个完好的文件再试。'
          : '请再试一次；若仍如此，请先去掉最近加入的图、表，找出是哪一处所致。',
    },
    en: {
      name: 'PDF not printed',
      message: ({ failure, detail, page }) =>
        `The browser did not print ${page || 'the page'}: ${en[failure]}${detail && ` (${detail})`}.`,
      advice: ({ failure }) =>
        failure === 'image' || failure === 'font'
          ? 'Replace the file by a sound one and try again.'
          : 'Try once more. If it stays so, take out the newest figures and tables to find the one that causes it.',
    },
  },
});
