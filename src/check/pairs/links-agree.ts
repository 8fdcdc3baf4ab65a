import type { Nodes } from 'mdast';
import { isData, type UnitText } from '../../model/article.ts';
import { defineRule } from '../../model/rule.ts';
import { compareMarks, marksIn, sayOnly, type OnlyOneSide } from './only-one-side.ts';
import type { PairRule } from './pairs.ts';

/** A unit links to the same addresses in every language. */
export const linksAgree = defineRule<OnlyOneSide>({
  id: 'links-agree',
  severity: 'error',
  words: {
    zh: {
      name: '两种语言的链接不同',
      message: (values) => sayOnly('zh', '链接到', values),
      advice: () =>
        '请使两种语言的这一段链接到相同的网址；若各有其网页，在该段后另起一行写 <!-- differs links-agree: 理由 -->。',
    },
    en: {
      name: 'The languages link to different addresses',
      message: (values) => sayOnly('en', 'links to', values),
      advice: () =>
        'Link to the same addresses in both languages; where each language has a page of its own, write <!-- differs links-agree: reason --> on a line of its own after the paragraph.',
    },
  },
  about: {
    zh: '对应的段落链接到同样的网址。各语言另有网页的（如中文版和英文版官网），可以声明。链接的文字不比较。数据文件中写出的网址也要相同。',
    en: 'Paired passages link to the same addresses. Where a site has a page of its own for each language, the difference can be declared. The words of the links are not compared. Addresses written out in data files are to be the same as well.',
  },
  examples: {
    bad: [
      {
        'zh.md': '数据见[数据库](https://data.example/stroke)。',
        'en.md': 'The data are in [a database](https://data.example/strokes).',
      },
    ],
    good: [
      {
        'zh.md': '数据见[数据库](https://data.example/stroke)。',
        'en.md': 'The data are in [a database](https://data.example/stroke).',
      },
    ],
  },
});

/** Compares the addresses of each pair as multisets. */
export const linksPairRule: PairRule = {
  rule: linksAgree,
  unless: ['links-are-web-addresses', 'syntax-is-closed'],
  compare: (pair) =>
    compareMarks(linksAgree, pair, (unit) =>
      marksIn(unit, (node) => addressesIn(node, unit).map((url) => ({ key: url, shown: url, words: url }))),
    ),
};

/** Words of data files hold addresses only as they are written. */
function addressesIn(node: Nodes, { kind }: UnitText): readonly string[] {
  if (node.type === 'link') return [node.url];
  return isData(kind) && node.type === 'text' ? (node.value.match(/https?:\/\/[!-~]*[\w/]/g) ?? []) : [];
}
