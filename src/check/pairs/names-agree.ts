import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Author } from '../../model/front-matter.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { fitOf, lettersOf, pinyinOf } from '../pinyin/fits.ts';
import { pinyin } from '../pinyin/readings-of.ts';

/** A Chinese author's romanized name is the pinyin of its characters. */
export const namesAgree = defineRule<{
  problem: 'spelling' | 'order';
  characters: string;
  written: string;
  pinyin: string;
}>({
  id: 'names-agree',
  severity: 'warning',
  words: {
    zh: {
      name: '拼音姓名与汉字不符',
      message: ({ problem, characters, written, pinyin: expected }) =>
        problem === 'order'
          ? `“${characters}”的拼音“${written}”，姓和名颠倒了。`
          : `“${characters}”的拼音是 ${expected}，此处写作“${written}”。`,
      advice: ({ problem }) =>
        problem === 'order'
          ? '请把姓写在 family，名写在 given。'
          : '请改正；若作者本人如此拼写，请在该作者下写 romanizationDerived: false。',
    },
    en: {
      name: 'Romanized name does not fit',
      message: ({ problem, characters, written, pinyin: expected }) =>
        problem === 'order'
          ? `In “${written}”, for ${characters}, family and given name have changed places.`
          : `${characters} is ${expected} in pinyin; here it is written “${written}”.`,
      advice: ({ problem }) =>
        problem === 'order'
          ? 'Write the family name under family and the given name under given.'
          : 'Correct it; if the author spells it so, write romanizationDerived: false for that author.',
    },
  },
  about: {
    zh: '作者姓名的拼音按 GB/T 28039—2011 与汉字相符：“吕”为 Lyu（也认 Lü、Lv），复姓连写，名字连写或用连字符，首字母缩写也可；多音字取其任一读音。只认普通话拼音和近似的笔误：粤语等其他拼法（Chan、Lee）、英文名、外国人名和不认识的字都不管。作者本人另有拼法的，写 `romanizationDerived: false`。',
    en: 'The romanized name of an author is the pinyin of its characters, by GB/T 28039-2011: 吕 is Lyu (Lü and Lv will do), given names are written together or with a hyphen, initials are fine, and any reading of a character counts. Only pinyin and slips in it are judged: other romanizations (Chan, Lee), English and foreign names, and characters that are not known are passed over. Where an author spells the name in another way, write `romanizationDerived: false`.',
  },
  examples: {
    bad: [
      { 'article.yaml': authorNamed('张', '君', 'Zhang', 'Jin') },
      { 'article.yaml': authorNamed('张', '君', 'Jun', 'Zhang') },
    ],
    good: [
      { 'article.yaml': authorNamed('吕', '小明', 'Lyu', 'Xiaoming') },
      { 'article.yaml': authorNamed('陈', '大文', 'Chan', 'Tai Man') },
    ],
  },
});

function authorNamed(family: string, given: string, ...[romanFamily, romanGiven]: readonly string[]): string {
  const name = `{ zh: { family: ${family}, given: ${given} }, en: { family: ${romanFamily}, given: ${romanGiven} } }`;
  return `authors:\n  - id: jia\n    name: ${name}\n    affiliations: [one]`;
}

type Name = NonNullable<Author['name'][string]>;

/** Compares the names of each author that are in Chinese characters with those in Latin letters. */
export function checkNamesAgree({ frontMatter: { authors } }: Article, { placeInArticle }: CheckContext): Diagnostic[] {
  return authors.flatMap(({ name, romanizationDerived }, index) => {
    if (romanizationDerived === false) return [];
    const names = Object.entries(name).flatMap(([language, one]) => (one ? [{ language, ...one }] : []));
    const han = names.find((one) => /^\p{Script=Han}+$/u.test(one.family + one.given));
    if (!han) return [];
    return names
      .filter((one) => /^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(one.family + one.given))
      .flatMap((roman) => {
        const problem = problemOf(han, roman);
        if (!problem) return [];
        const placeOf = (language: string) => placeInArticle(['authors', index, 'name', language]);
        const values = {
          problem,
          characters: han.family + han.given,
          written: `${roman.family} ${roman.given}`.trim(),
          pinyin: [pinyinOf(han.family, 'family'), pinyinOf(han.given, 'given')].filter(Boolean).join(' '),
        };
        return [namesAgree.at(placeOf(roman.language), values, [{ place: placeOf(han.language) }])];
      });
  });
}

function problemOf(han: Name, roman: Name): 'spelling' | 'order' | undefined {
  // A family name in another romanization says that the given name is not pinyin either.
  if (pinyin().otherSpellings.get(han.family)?.includes(lettersOf(roman.family))) return undefined;
  const [family, given] = [fitOf(han.family, roman.family), fitOf(han.given, roman.given)];
  if ((family !== 'wrong' && given !== 'wrong') || family === 'foreign' || given === 'foreign') return undefined;
  const isSwapped = fitOf(han.family, roman.given) === 'fits' && fitOf(han.given, roman.family) === 'fits';
  return isSwapped ? 'order' : 'spelling';
}
