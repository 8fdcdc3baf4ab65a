import { isData } from '../../model/article.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';
import { emphasisOf, type Standing } from './emphasised-words.ts';
import { fileOf, howToDeclare, type PairRule } from './pairs.ts';

/** A Latin word that one language emphasises is emphasised in the others too, where they have it. */
export const emphasisAgrees = defineRule<{ has: string; lacks: string; word: string }>({
  id: 'emphasis-agrees',
  severity: 'warning',
  words: {
    zh: {
      name: '一种语言用斜体，另一种未用',
      message: ({ has, lacks, word }) => `${has} 的“${word}”是斜体，${lacks} 的不是。`,
      advice: ({ has, word }) =>
        `请在另一处也写作 *${word}*，或都不用斜体；若有意不同，${howToDeclare('zh', 'emphasis-agrees', has)}。`,
    },
    en: {
      name: 'Italic in one language only',
      message: ({ has, lacks, word }) => `“${word}” is in italics in ${has}, but not in ${lacks}.`,
      advice: ({ has, word }) =>
        `Write *${word}* in both, or set it upright in both; if they are meant to differ, ${howToDeclare('en', 'emphasis-agrees', has)}.`,
    },
  },
  about: {
    zh: '基因符号、物种名、统计学符号（`*P*`、`*n*`、`*t*`）等西文，一种语言用斜体，另一种语言写了同一个词，也用斜体。另一种语言没有这个词时不比较，所以英文中为强调而用的斜体不受影响；体内、体外一类拉丁短语（in vivo、in vitro）各刊体例不一，也不比较。只看正文和注释。',
    en: 'A gene symbol, species, or statistical symbol (`*P*`, `*n*`, `*t*`) that one language sets in italics is in italics in the other, where the same word stands there. What the other language does not have is not compared, so that words stressed in English stay as they are; nor are Latin phrases such as in vivo, about which house styles differ. Only texts and notes are looked at.',
  },
  examples: {
    bad: [
      { 'zh.md': '差异有统计学意义（P=0.03）。', 'en.md': 'The difference was significant (*P* = .03).' },
      { 'zh.md': '菌株为*Escherichia coli*。', 'en.md': 'The strain was Escherichia coli.' },
    ],
    good: [
      { 'zh.md': '差异有统计学意义（*P*=0.03）。', 'en.md': 'The difference was significant (*P* = .03).' },
      { 'zh.md': '只有一组有效。', 'en.md': 'It worked in *one* group only.' },
    ],
  },
});

/** Compares each pair of texts; data files know no emphasis. */
export const emphasisPairRule: PairRule = {
  rule: emphasisAgrees,
  unless: ['syntax-is-closed', 'text-is-markdown'],
  compare: ({ source, other, languages }) => {
    if (isData(source.kind)) return [];
    const [ours, theirs] = [emphasisOf(source), emphasisOf(other)];
    const runs = [...new Set([...ours.runs, ...theirs.runs])].filter((run) => !ofHouseStyle.has(run));
    return runs.flatMap((word) => {
      const [here, there] = [ours.standing(word), theirs.standing(word)];
      const values = { has: fileOf(source), lacks: fileOf(other), word };
      if (isLost(here, there) && !isEnglish(word, languages[1])) {
        return [emphasisAgrees.at(here.emphasised[0], values, [{ place: there.plain[0]! }])];
      }
      if (isLost(there, here) && !isEnglish(word, languages[0])) {
        const swapped = { has: values.lacks, lacks: values.has, word };
        return [emphasisAgrees.at(here.plain[0], swapped, [{ place: there.emphasised[0]! }])];
      }
      return [];
    });
  },
};

/**
 * Latin phrases that some journals set in italics and some do not, and abbreviations of statistics, which Chinese journals
 * set in italics and English ones upright.
 */
const ofHouseStyle: ReadonlySet<string> = new Set(
  'CI/OR/RR/HR/SD/SE/IQR/in vitro/in vivo/ex vivo/in situ/in utero/in silico/de novo/ad libitum/a priori/post hoc/per se/et al/et al./via/vs/vs./versus/i.e./e.g.'.split(
    '/',
  ),
);

/** True where the first emphasises a word more often than the second, which has it plain more often. */
function isLost(has: Standing, lacks: Standing): boolean {
  return has.emphasised.length > lacks.emphasised.length && lacks.plain.length > has.plain.length;
}

/** Words of English that look like symbols. */
function isEnglish(word: string, language: ContentLanguage): boolean {
  return /^en\b/.test(language) && /^(?:a|A|I)$/.test(word);
}
