import { defineRule } from '../../model/rule.ts';

/** Diglot writes into an empty folder, one that it has published to before or its own `dist/`, and never through a link. */
export const outputFolderIsOurs = defineRule<{ folder: string; found: string }>({
  id: 'output-folder-is-ours',
  severity: 'error',
  about: {
    zh: 'Diglot 只往空文件夹、自己发布过的文件夹和项目自带的 `dist/` 里写，也不顺着链接写到别处。发布过的文件夹凭里面的 `manifest.json` 认出。这样，`--out` 后面写错一个字，也不会盖掉别人的文件。',
    en: 'Diglot writes into an empty folder, one that it has published to before, or the project’s own `dist/`, and never through a link to somewhere else. It knows a folder of its own by the `manifest.json` in it. That way a slip in `--out` cannot overwrite anybody’s files.',
  },
  words: {
    zh: {
      name: '输出文件夹里有别的东西',
      message: ({ folder, found }) => `${folder} 不是 Diglot 发布过的文件夹，里面有 ${found}。为免覆盖，什么都没有写。`,
      advice: () => '请换一个空文件夹作输出；若这里的东西都不要了，请先自行清空。',
    },
    en: {
      name: 'Output folder holds something else',
      message: ({ folder, found }) =>
        `${folder} is not a folder that Diglot has published to: it holds ${found}. Nothing was written.`,
      advice: () => 'Choose an empty folder for the output, or empty this one yourself if nothing in it is wanted.',
    },
  },
});
