import { defineRule } from '../../model/rule.ts';

/** A file that is needed is there. `wantedBy`: the file that asks for it, if any. */
export const filesArePresent = defineRule<{ file: string; wantedBy: string }>({
  id: 'files-are-present',
  severity: 'error',
  about: {
    zh: '每篇文章要有 `article.yaml`，它的 `languages` 里列出几种语言，就要有几个正文文件（如 `zh.md`、`en.md`），`editions` 里写明 `none` 的除外。各篇之外要有一个 `journal.yaml`，它所指的版式是 `templates/` 下的一个文件夹。正文缺一种，另一种就没有可以对照的；其余的缺了，文章没有篇首，或者不知道排成什么样子。',
    en: 'An article needs its `article.yaml` and one text for each language listed in it, such as `zh.md` and `en.md`, unless `editions` says `none` for that language. Next to the articles there is one `journal.yaml`, and the theme that it names is a folder of `templates/`. With a text missing, there is nothing to hold the other against; with anything else missing, the article has no front matter or no layout.',
  },
  examples: {
    bad: [{ 'journal.yaml': 'theme: blue' }],
    good: [{ 'journal.yaml': 'theme: default' }],
  },
  words: {
    zh: {
      name: '缺少文件',
      message: ({ file, wantedBy }) => (wantedBy ? `${wantedBy} 用到 ${file}，但没有这个文件。` : `没有找到 ${file}。`),
      advice: ({ file, wantedBy }) =>
        wantedBy ? `请补上 ${file}，或改去 ${wantedBy} 中的这一处。` : `请补上 ${file}；可照别的文章或示例写。`,
    },
    en: {
      name: 'File missing',
      message: ({ file, wantedBy }) =>
        wantedBy ? `${wantedBy} wants ${file}, which is not there.` : `${file} is not there.`,
      advice: ({ file, wantedBy }) =>
        wantedBy
          ? `Add ${file}, or change this in ${wantedBy}.`
          : `Add ${file}; another article or the specimen shows its form.`,
    },
  },
});
