import type { Article, UnitText } from '../../model/article.ts';
import { defineRule } from '../../model/rule.ts';
import { compareMarks, marksIn, sayOnly, type Mark, type OnlyOneSide } from './only-one-side.ts';
import type { PairRule } from './pairs.ts';

/** A unit refers to the same tables, figures, and sections in every language. */
export const crossReferencesAgree = defineRule<OnlyOneSide>({
  id: 'cross-references-agree',
  severity: 'error',
  words: {
    zh: {
      name: '两种语言所指的图、表或节不同',
      message: (values) => sayOnly('zh', '指向', values),
      advice: () =>
        '请使两种语言的这一段指向相同的图、表和节，次数也相同；若有意不同，在该段后另起一行写 <!-- differs cross-references-agree: 理由 -->。',
    },
    en: {
      name: 'The languages refer to different things',
      message: (values) => sayOnly('en', 'refers to', values),
      advice: () =>
        'Refer to the same tables, figures, and sections in both languages, and as often; if they are meant to differ, write <!-- differs cross-references-agree: reason --> on a line of its own after the paragraph.',
    },
  },
  about: {
    zh: '对应的段落指向同样的表、图和节，次数也相同。编号由 Diglot 设定，方括号里写什么字都不影响；指错了表，读者就看错了数据。',
    en: 'Paired passages refer to the same tables, figures, and sections, equally often. The numbers are set by Diglot, so that the words between the brackets do not matter; what counts is where the reader is sent.',
  },
  examples: {
    bad: [{ 'zh.md': '各组剂量见[](#t1)。', 'en.md': 'For the doses see [](#s2).' }],
    good: [{ 'zh.md': '各组剂量见[表 1](#t1)。', 'en.md': 'For the doses see [](#t1).' }],
  },
});

/** Compares the targets of each pair as multisets; one that does not exist is `cross-references-exist`'s. */
export const crossReferencesPairRule: PairRule = {
  rule: crossReferencesAgree,
  unless: ['syntax-is-closed', 'ids-are-unique'],
  compareIn: (pair, article) => {
    const known = targetsOf(article);
    if ([pair.source, pair.other].some((unit) => references(unit).some(({ key }) => !known.has(key)))) return [];
    return compareMarks(crossReferencesAgree, pair, references);
  },
};

function references(unit: UnitText): Mark[] {
  return marksIn(unit, (node) =>
    node.type === 'crossReference' ? [{ key: node.target, shown: `#${node.target}` }] : [],
  );
}

const targetsOfArticle = new WeakMap<Article, ReadonlySet<string>>();

function targetsOf(article: Article): ReadonlySet<string> {
  const known = targetsOfArticle.get(article);
  if (known) return known;
  const sections = Object.values(article.texts).flatMap((text) => text.sections.map(({ id }) => id));
  const targets = new Set([...sections, ...Object.keys(article.tables)]);
  targetsOfArticle.set(article, targets);
  return targets;
}
