import type { UiLanguage } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';
import type { YamlProblem } from '../yaml-problems.ts';

type Words = Readonly<Record<UiLanguage, readonly [message: string, advice: string]>>;

const words: Readonly<Record<Exclude<YamlProblem, 'other'>, Words>> = {
  tab: {
    zh: ['这一行用制表符（Tab）缩进。', '请把缩进的制表符换成空格。'],
    en: ['This line is indented with a tab.', 'Indent with spaces.'],
  },
  'duplicate-key': {
    zh: ['同一个键写了两次。', '请删去其中一个。'],
    en: ['The same key stands twice.', 'Remove one of the two.'],
  },
  colon: {
    zh: ['值里有冒号，被读成了另一个键。', '请给整个值加引号，如 "甲: 乙"。'],
    en: ['The value holds a colon, which reads as another key.', 'Put the whole value in quotes, as in "A: B".'],
  },
  'key-without-value': {
    zh: ['这一行不是“键: 值”。', '键后要有半角冒号和空格；值写不下时另起一行并缩进。'],
    en: ['This line is not “key: value”.', 'Put a colon and a space after the key; indent a value that goes on.'],
  },
  'quote-open': {
    zh: ['这里的引号没有收尾。', '请补上收尾的引号；引号之内还有引号时，内外用不同的引号。'],
    en: ['This quote is not closed.', 'Add the closing quote; where quotes stand inside quotes, use the other kind.'],
  },
  'bracket-open': {
    zh: ['这里的括号没有收尾。', '请补上收尾的 } 或 ]。'],
    en: ['This bracket is not closed.', 'Add the closing } or ].'],
  },
  separator: {
    zh: ['这里少了逗号、冒号或收尾的括号。', '请在此处或上一行末尾补上。'],
    en: ['A comma, a colon, or a closing bracket is missing here.', 'Add it here or at the end of the line above.'],
  },
  indent: {
    zh: ['这一行的缩进与同级的行不一致。', '同级的行要从同一列开始。'],
    en: ['This line is not indented like its neighbors.', 'Lines of one level begin at the same column.'],
  },
  'reserved-start': {
    zh: ['值以 @、%、` 等保留字符开头。', '请给整个值加引号。'],
    en: ['The value begins with a reserved character such as @, % or `.', 'Put the whole value in quotes.'],
  },
  escape: {
    zh: ['双引号里的反斜线后面不是可用的转义。', '请改用单引号，或把反斜线写成 \\\\。'],
    en: [
      'A backslash in double quotes begins no escape that is known.',
      'Use single quotes, or write the backslash as \\\\.',
    ],
  },
  tag: {
    zh: ['此处有标签（以 ! 开头），内容文件不用标签。', '请删去标签；若“!”是文字，请给整个值加引号。'],
    en: [
      'There is a tag here (it begins with !); content files have none.',
      'Remove it; if the ! belongs to the words, put the whole value in quotes.',
    ],
  },
  alias: {
    zh: ['别名（以 * 开头）没有对应的锚点，或展开后过大。', '请把值直接写出；若“*”是文字，请给整个值加引号。'],
    en: [
      'An alias (it begins with *) has no anchor or grows too large.',
      'Write the value out; if the * belongs to the words, put the whole value in quotes.',
    ],
  },
  documents: {
    zh: ['文件里有“---”，分成了两份。', '请删去“---”；一个文件只放一份内容。'],
    en: ['A line --- cuts the file in two.', 'Remove the ---; a file holds one document.'],
  },
  json: {
    zh: ['这里不合 JSON 的写法。', 'JSON 的键和文字都用双引号，最后一项之后没有逗号，也没有注释。'],
    en: [
      'This is not JSON.',
      'JSON has keys and words in double quotes, no comma after the last item, and no comments.',
    ],
  },
};

/** A data file is well-formed YAML or, by its name, JSON. `detail`: the parser's words where there are none of ours. */
export const yamlIsWellFormed = defineRule<{ problem: YamlProblem; detail: string }>({
  id: 'yaml-is-well-formed',
  severity: 'error',
  about: {
    zh: '篇首、术语和表格用 YAML 写，参考文献用 JSON 写，都靠缩进、冒号、引号和括号分清哪里是字段、哪里是值。少了半个引号，后面的字段就可能全部读错，所以先要读得通，才谈得上检查内容。最常见的是英文题名里有冒号而整个题名没有加引号。',
    en: 'Front matter, terms, and tables are YAML, the references are JSON; in both, indents, colons, quotes, and brackets tell the name of a field from its value. A single missing quote can make everything after it read as something else, so the file has to be readable before its content can be checked. The usual suspect is a title with a colon in it and no quotes around it.',
  },
  examples: {
    bad: [
      { 'article.yaml': 'title:\n  zh: 细胞治疗：临床前研究\n  en: Cell Therapy: Preclinical Research' },
      { 'article.yaml': 'title:\n  zh: 细胞治疗\n   en: Cell Therapy' },
    ],
    good: [{ 'article.yaml': "title:\n  zh: 细胞治疗：临床前研究\n  en: 'Cell Therapy: Preclinical Research'" }],
  },
  words: {
    zh: {
      name: '数据文件写法有误',
      message: ({ problem, detail }) => (problem === 'other' ? `无法解析：${detail}。` : words[problem].zh[0]),
      advice: ({ problem }) =>
        problem === 'other' ? '请核对缩进和标点；值里有冒号、# 或引号时，整个值加引号。' : words[problem].zh[1],
    },
    en: {
      name: 'Data file is not well-formed',
      message: ({ problem, detail }) => (problem === 'other' ? `Cannot be read: ${detail}.` : words[problem].en[0]),
      advice: ({ problem }) =>
        problem === 'other'
          ? 'Check indentation and punctuation; put a value that holds a colon, #, or quotes in quotes.'
          : words[problem].en[1],
    },
  },
});
