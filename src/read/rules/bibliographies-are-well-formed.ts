import { defineRule } from '../../model/rule.ts';
import type { BrokenSyntax } from '../bibliography/foreign-record.ts';

interface Values {
  readonly [name: string]: string;
  readonly problem: BrokenSyntax['problem'];
  /** What stands there. */
  readonly found: string;
}

/** A bibliography in BibTeX, BibLaTeX or RIS keeps to the syntax of its format. */
export const bibliographiesAreWellFormed = defineRule<Values>({
  id: 'bibliographies-are-well-formed',
  severity: 'error',
  about: {
    zh: '`references.bib` 和 `references.ris` 按各自格式的语法读。BibTeX 的一条从 `@article{键,` 到配对的 `}` 为止，少一个括号，后面的条目就会被吞掉；RIS 的一条从 `TY` 行到 `ER` 行为止，其间每行以两个字符的标签开头。读不通的一条会指明，其余的照读。',
    en: '`references.bib` and `references.ris` are read by the syntax of their formats. An entry of BibTeX goes from `@article{key,` to the brace that closes it; with one brace missing it would swallow those after it. A record of RIS goes from its `TY` line to its `ER` line, and every line between begins with a tag of two characters. An entry that cannot be read is named, and the others are read all the same.',
  },
  examples: {
    bad: [{ 'references.bib': '@article{lee2023,\n  title = {A title,\n  year = 2021\n}\n' }],
    good: [
      {
        'zh.md': '样本很少[@lee2023]。',
        'en.md': 'There are few samples [@lee2023].',
        'references.bib':
          '@book{lee2023,\n  author = {Ann Lee},\n  title = {An invented book},\n  publisher = {Invented Press},\n  year = 2023\n}\n',
      },
    ],
  },
  words: {
    zh: {
      name: '文献库读不通',
      message: ({ problem, found }) =>
        ({
          'entry-is-not-closed': `这一条没有结束，少了括号或引号：${found}`,
          'entry-has-no-key': `这一条没有文献键：${found}`,
          'value-is-missing': `这里应有“字段 = 值”：${found}`,
          'line-has-no-tag': `这一行不属于任何一条：${found}`,
          'record-is-not-ended': `这一条没有 ER 行：TY  - ${found}`,
        })[problem],
      advice: ({ problem }) =>
        ({
          'entry-is-not-closed': '请补上配对的括号或引号。',
          'entry-has-no-key': '请在括号后写上文献键，如 @article{zhang2020,。',
          'value-is-missing': '请写成 字段 = {值}，各字段之间用逗号分开。',
          'line-has-no-tag': '请删去这一行，或在前面补上 TY 行。',
          'record-is-not-ended': '请在这一条末尾补上“ER  - ”。',
        })[problem],
    },
    en: {
      name: 'Bibliography cannot be read',
      message: ({ problem, found }) =>
        ({
          'entry-is-not-closed': `This entry does not end; a brace or quotation mark is missing: ${found}`,
          'entry-has-no-key': `This entry has no key: ${found}`,
          'value-is-missing': `A field and its value are wanted here: ${found}`,
          'line-has-no-tag': `This line belongs to no record: ${found}`,
          'record-is-not-ended': `This record has no ER line: TY  - ${found}`,
        })[problem],
      advice: ({ problem }) =>
        ({
          'entry-is-not-closed': 'Add the brace or quotation mark that closes it.',
          'entry-has-no-key': 'Write a key behind the brace, as in @article{zhang2020,.',
          'value-is-missing': 'Write field = {value}, with a comma between two fields.',
          'line-has-no-tag': 'Take the line out, or put a TY line before it.',
          'record-is-not-ended': 'Put “ER  - ” at the end of the record.',
        })[problem],
    },
  },
});
