import { defineRule } from '../../model/rule.ts';

/** A data file has only fields that Diglot knows. */
export const fieldsAreKnown = defineRule<{ field: string; nearest: string }>({
  id: 'fields-are-known',
  severity: 'error',
  about: {
    zh: '数据文件里只用 README 列出的字段，大小写也要一致。拼错的字段如果悄悄略过，关键词或基金项目就会从印出的文章里消失，等刊物出来才有人发现。给自己看的备注写在 `#` 后面。`references.json` 里文献管理软件导出的其他字段不受此限。',
    en: 'Data files hold the fields that the README lists, capitals included. If a misspelled name were skipped in silence, the keywords or the funding would go with it, and nobody would notice before the issue is out. Notes to yourself can follow a `#`. In `references.json`, whatever else a reference manager exports may stay.',
  },
  examples: {
    bad: [{ 'article.yaml': 'shorttitle:\n  zh: 细胞治疗\n  en: Cell therapy' }],
    good: [{ 'article.yaml': 'shortTitle:\n  zh: 细胞治疗\n  en: Cell therapy' }],
  },
  words: {
    zh: {
      name: '不认识的字段',
      message: ({ field }) => `没有名为“${field}”的字段。`,
      advice: ({ nearest }) =>
        nearest ? `是否指“${nearest}”？` : '请核对拼写，字段名区分大小写；README 列有各文件的字段。',
    },
    en: {
      name: 'Unknown field',
      message: ({ field }) => `There is no field “${field}”.`,
      advice: ({ nearest }) =>
        nearest
          ? `Did you mean “${nearest}”?`
          : 'Check the spelling, capitals included; the README lists the fields of each file.',
    },
  },
});
