import { defineRule } from '../../model/rule.ts';

/** The output's path leads to a folder, or to none yet. `found`: what stands in its way. */
export const outputIsAFolder = defineRule<{ folder: string; found: string }>({
  id: 'output-is-a-folder',
  severity: 'error',
  about: {
    zh: '`--out` 后面写的是文件夹。如果那里已经有一个同名的文件，或者路径中间有一段是文件，就没有地方可写。Diglot 不删别人的文件来腾地方。',
    en: 'What `--out` names is a folder. If a file of that name is there already, or a file stands somewhere along the path, there is no place to write to, and Diglot does not delete a file to make one.',
  },
  words: {
    zh: {
      name: '输出处不是文件夹',
      message: ({ folder, found }) =>
        found === folder ? `${folder} 是文件，不能往里写。` : `${found} 不是文件夹，其下不能有 ${folder}。`,
      advice: () => '请用 --out 指明一个文件夹；没有的话 Diglot 会新建。',
    },
    en: {
      name: 'Output is not a folder',
      message: ({ folder, found }) =>
        found === folder
          ? `${folder} is a file; nothing can be written into it.`
          : `${found} is not a folder, so that ${folder} cannot be made below it.`,
      advice: () => 'Name a folder with --out; Diglot makes it where there is none.',
    },
  },
});
