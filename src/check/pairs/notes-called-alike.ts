import type { Article, UnitText } from '../../model/article.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';
import { compareMarks, marksIn, sayOnly, type Mark, type OnlyOneSide } from './only-one-side.ts';
import { pairsOf, type PairRule } from './pairs.ts';

/** A unit calls the same notes in every language. */
export const notesCalledAlike = defineRule<OnlyOneSide>({
  id: 'notes-called-alike',
  severity: 'error',
  words: {
    zh: {
      name: '两种语言在不同的段落引出注释',
      message: (values) => sayOnly('zh', '在此引出', values),
      advice: () =>
        '请把注释的引用处移到对应的段落；若有意不同，在该段后另起一行写 <!-- differs notes-called-alike: 理由 -->。',
    },
    en: {
      name: 'Notes called in different places',
      message: (values) => sayOnly('en', 'calls', values),
      advice: () =>
        'Call the note in the same paragraph of both languages; if they are meant to differ, write <!-- differs notes-called-alike: reason --> on a line of its own after the paragraph.',
    },
  },
  about: {
    zh: '一条注释在各语言中由对应的段落引出。引出处错了段，读者看到注释时所读的就不是它所注的话。只有一种语言才有的注释由 `units-agree` 报告。',
    en: 'A note is called from the same passage in every language. Called from another one, it comments on words that it does not belong to. A note that only one language has is a matter of `units-agree`.',
  },
  examples: {
    bad: [
      {
        'zh.md': '动物随机分组[^ed-groups]。\n\n剂量逐组递增。\n\n[^ed-groups]: 原文未述分组方法。',
        'en.md':
          'The animals were randomized.\n\nDoses rose from group to group.[^ed-groups]\n\n[^ed-groups]: The source does not say how.',
      },
    ],
    good: [
      {
        'zh.md': '动物随机分组[^ed-groups]。\n\n剂量逐组递增。\n\n[^ed-groups]: 原文未述分组方法。',
        'en.md':
          'The animals were randomized.[^ed-groups]\n\nDoses rose from group to group.\n\n[^ed-groups]: The source does not say how.',
      },
    ],
  },
});

/**
 * Compares the calls of each pair as multisets. A note that is called in no pair of one language is missing there, or
 * called where the paragraphs do not pair, which is found already.
 */
export const notesPairRule: PairRule = {
  rule: notesCalledAlike,
  unless: ['notes-exist', 'syntax-is-closed'],
  compareIn: (pair, article) => {
    const { ours, theirs } = calledIn(article, pair.languages[1]);
    return compareMarks(notesCalledAlike, pair, (unit) =>
      callsIn(unit).filter(({ key }) => ours.has(key) && theirs.has(key)),
    );
  },
};

function callsIn(unit: UnitText): Mark[] {
  return marksIn(unit, (node) => {
    if (node.type !== 'footnoteReference') return [];
    const id = (node.label ?? node.identifier).toLowerCase();
    return [{ key: id, shown: `[^${id}]` }];
  });
}

interface Called {
  readonly ours: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}

const calledInArticle = new WeakMap<Article, Map<string, Called>>();

/** Ids of the notes that the pairs with another language call. */
function calledIn(article: Article, other: ContentLanguage): Called {
  const byLanguage = calledInArticle.get(article) ?? new Map<string, Called>();
  calledInArticle.set(article, byLanguage);
  const known = byLanguage.get(other);
  if (known) return known;
  const pairs = pairsOf(article).filter(({ languages }) => languages[1] === other);
  const ids = (units: readonly UnitText[]) => new Set(units.flatMap((unit) => callsIn(unit).map(({ key }) => key)));
  const called = { ours: ids(pairs.map(({ source }) => source)), theirs: ids(pairs.map((pair) => pair.other)) };
  byLanguage.set(other, called);
  return called;
}
