import { defineRule } from '../../model/rule.ts';

/** Only one publication at a time writes into an output folder. */
export const outputFolderIsFree = defineRule<{ folder: string; process: number }>({
  id: 'output-folder-is-free',
  severity: 'error',
  about: {
    zh: '同一时间只能有一次运行往输出文件夹里写，否则两次的文件会混在一起，网页是新的，PDF 却是旧的。通常是另一个窗口里还在运行。上一次意外中断留下的标记不碍事，Diglot 会接着写。',
    en: 'Only one run at a time may write to an output folder; with two, their files would get mixed, new pages beside old PDFs. Usually another window is still at it. A mark left behind by a run that was cut off does no harm: Diglot takes over.',
  },
  words: {
    zh: {
      name: '输出文件夹正被使用',
      message: ({ folder, process }) => `另一个 Diglot（进程 ${process}）正在写 ${folder}。`,
      advice: ({ folder }) => `请等它结束。若确知没有别的 Diglot 在运行，请删去 ${folder}/.diglot/lock。`,
    },
    en: {
      name: 'Output folder in use',
      message: ({ folder, process }) => `Another Diglot (process ${process}) is writing into ${folder}.`,
      advice: ({ folder }) => `Wait for it to end. If no other Diglot is running, remove ${folder}/.diglot/lock.`,
    },
  },
});
