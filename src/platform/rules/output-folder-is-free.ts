import { defineRule } from '../../model/rule.ts';

/** Only one publication at a time writes into an output folder. */
export const outputFolderIsFree = defineRule<{ folder: string; process: number }>({
  id: 'output-folder-is-free',
  severity: 'error',
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
