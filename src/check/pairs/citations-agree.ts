import type { UnitText } from '../../model/article.ts';
import type { CitationItem } from '../../model/mdast.ts';
import { defineRule } from '../../model/rule.ts';
import { readLocator } from './locators.ts';
import { nodesOf } from '../text/nodes-of.ts';
import { compareMarks, marksIn, sayOnly, type Mark, type OnlyOneSide } from './only-one-side.ts';
import type { Pair, PairRule } from './pairs.ts';

/** A unit cites the same works at the same points in every language; order may differ, since numbers are given once. */
export const citationsAgree = defineRule<OnlyOneSide>({
  id: 'citations-agree',
  severity: 'error',
  words: {
    zh: {
      name: '两种语言引用的文献不同',
      message: (values) => sayOnly('zh', '引用', values),
      advice: (values) =>
        isAboutLocators(values)
          ? '请使两种语言在此注明同样的页码、图、表或章节。'
          : '请使两种语言的这一段引用相同的文献；先后可以不同。',
    },
    en: {
      name: 'The languages cite different works',
      message: (values) => sayOnly('en', 'cites', values),
      advice: (values) =>
        isAboutLocators(values)
          ? 'Give the same pages, figures, tables, or sections in both languages.'
          : 'Make this paragraph cite the same works in both languages; their order may differ.',
    },
  },
  about: {
    zh: '对应的段落引用同样的文献，次数也相同；先后可以不同，因为序号只编一次。文献后注明的页码、图、表、章节等按所指比较：`[@key, p. 5]` 与 `[@key, 第5页]` 相同，`Fig. 2` 与“图2”也相同；没有数字的话（“见结论”）不比较。',
    en: 'Paired passages cite the same works, equally often; their order may differ, since numbers are given once. What is cited of a work is compared by meaning: `[@key, p. 5]` equals `[@key, 第5页]`, and `Fig. 2` equals 图2; words without a number (“see the conclusions”) are not compared.',
  },
  examples: {
    bad: [
      { 'zh.md': '结果见[@wang2020]。', 'en.md': 'For results see [@smith2021].' },
      { 'zh.md': '见[@wang2020, 第5页]。', 'en.md': 'See [@wang2020, p. 15].' },
    ],
    good: [
      { 'zh.md': '结果见[@wang2020; @smith2021]。', 'en.md': 'For results see [@smith2021; @wang2020].' },
      {
        'zh.md': '见[@wang2020, 第5～7页]和[@smith2021, 图2]。',
        'en.md': 'See [@wang2020, pp. 5-7] and [@smith2021, Fig. 2].',
      },
    ],
  },
});

/** Compares the citations of each pair as multisets, and where the works are the same, what is cited of them. */
export const citationsPairRule: PairRule = {
  rule: citationsAgree,
  unless: ['citations-are-well-formed', 'ids-are-unique'],
  compare: (pair) => {
    const works = compareMarks(citationsAgree, pair, (unit) =>
      citationsIn(unit, ({ key }) => ({ key, shown: `@${key}`, words: `@${key}` })),
    );
    if (works.length > 0 || ![pair.source, pair.other].some(hasLocator)) return works;
    const vague = keysWithVagueLocators(pair);
    return compareMarks(citationsAgree, pair, (unit) =>
      citationsIn(unit, ({ key, locator }) => {
        if (locator === undefined) return { key, shown: `@${key}`, words: `@${key}` };
        const { meaning, numbers } = readLocator(locator);
        const at = vague.has(key) ? numbers : meaning;
        return { key: at ? `${key} ${at}` : key, shown: `@${key}, ${locator}`, words: locator };
      }),
    );
  },
};

type Reading = (item: CitationItem) => { readonly key: string; readonly shown: string; readonly words: string };

function citationsIn(unit: UnitText, read: Reading): Mark[] {
  return marksIn(unit, (node) => (node.type === 'citationCluster' ? node.items.map(read) : []));
}

function hasLocator(unit: UnitText): boolean {
  return locatedIn(unit, () => true).length > 0;
}

/** Works that some locator cites in words of its own, so that only numbers can be compared. */
function keysWithVagueLocators({ source, other }: Pair): ReadonlySet<string> {
  const isVague = (locator: string): boolean => !readLocator(locator).understood;
  return new Set([source, other].flatMap((unit) => locatedIn(unit, isVague)));
}

/** Keys of citations whose locators are of some kind. */
function locatedIn(unit: UnitText, is: (locator: string) => boolean): string[] {
  const keys: string[] = [];
  for (const node of nodesOf(unit)) {
    if (node.type !== 'citationCluster') continue;
    for (const { key, locator } of node.items) if (locator !== undefined && is(locator)) keys.push(key);
  }
  return keys;
}

/** True where the works are the same and only a locator differs: a key alone holds no comma. */
function isAboutLocators({ onlySource, onlyOther }: OnlyOneSide): boolean {
  return [...onlySource, ...onlyOther].some((shown) => shown.includes(', '));
}
