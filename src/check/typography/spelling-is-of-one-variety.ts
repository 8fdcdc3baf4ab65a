import { oncePer } from '../../engines/once-per.ts';
import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import type { Passage } from '../house-style/passage.ts';
import { isTitle } from '../house-style/kinds-of-words.ts';
import { slipsLike, type Slip } from '../house-style/slip.ts';
import { spellings, type Spelling } from '../house-style/spelling-varieties.ts';

/** An article is spelled in American or in British English throughout. */
const spellingIsOfOneVariety = defineRule<SlipValues>({
  id: 'spelling-is-of-one-variety',
  severity: 'warning',
  about: {
    zh: '英文全篇用一种拼写：语言写作 en-US 的用美式，en-GB 的用英式，只写 en 的以多的一种为准。引号里的词、句中大写的名称照原样。英式里 -ize 与 -ise 都可以，但只用一种。',
    en: 'An article is spelled in one variety of English: American under en-US, British under en-GB, and under plain en the one that it has more of. Words between quotation marks and capitalized names inside a sentence stay as they are. British spelling may have -ize or -ise, but only one of them.',
  },
  examples: {
    good: [{ 'en.md': 'Ischemia and edema were marked; the World Health Organisation calls it “ischaemia”.' }],
    bad: [{ 'en.md': 'Ischemia and edema were marked, and ischaemic tissue was found.' }],
  },
  words: {
    zh: {
      name: '英美拼写混用',
      message: ({ found }) => `“${found}”的拼写与全篇不一致。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Spelling of the other variety',
      message: ({ found }) => `“${found}” is not spelled as the rest of the article.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

/** Words whose spelling says which English it is. */
export const spelling: HouseRule = {
  rule: spellingIsOfOneVariety,
  languages: ['en'],
  around: 0,
  find(passages) {
    const votes = { words: { american: 0, british: 0 }, ize: { american: 0, british: 0 } };
    const slips = slipsLike(passages.filter(hasSpelling), word, (found, passage) => {
      const spelling = spellings.get(found[0].toLowerCase());
      if (!spelling || isName(found, passage) || isQuoted(found, passage)) return undefined;
      votes[spelling.isIze ? 'ize' : 'words'][varietyOf(found[0], spelling)] += 1;
      return { changes: [], safe: true };
    });
    if (slips.length === 0) return [];
    const variety = declared(passages[0]!.language) ?? winner(votes.words);
    // American English has -ize alone; British English has what the article has more of.
    const ize = variety === 'american' ? variety : winner(votes.ize);
    return slips.flatMap((slip) => inVariety(slip, variety, ize));
  },
};

const word = /[A-Za-z]{5,}/g;

/** Most passages have no such word, and this is soon told. */
const hasSpelling = oncePer(
  ({ words }: Passage) => words.text.match(word)?.some((one) => spellings.has(one.toLowerCase())) ?? false,
);

type Variety = 'american' | 'british';

function inVariety(slip: Slip, variety: Variety, ize: Variety): Slip[] {
  const { passage, start, end } = slip;
  const written = passage.words.text.slice(start, end);
  const spelling = spellings.get(written.toLowerCase())!;
  const wanted = spelling.isIze ? ize : variety;
  if (varietyOf(written, spelling) === wanted) return [];
  const text = spelling[wanted];
  const isCapital = written[0] !== written[0]!.toLowerCase();
  return [{ ...slip, changes: [{ start, end, text: isCapital ? text[0]!.toUpperCase() + text.slice(1) : text }] }];
}

function varietyOf(written: string, spelling: Spelling): Variety {
  return written.toLowerCase() === spelling.american ? 'american' : 'british';
}

function winner({ american, british }: Readonly<Record<Variety, number>>): Variety {
  return british > american ? 'british' : 'american';
}

function declared(language: string): Variety | undefined {
  const region = language.split('-')[1]?.toUpperCase();
  if (region === undefined) return undefined;
  return region === 'US' ? 'american' : 'british';
}

/** A word with a capital that no sentence begins with; in a title every word may have one. */
function isName({ 0: written, index }: RegExpExecArray, { unit, words }: Passage): boolean {
  if (written === written.toLowerCase()) return false;
  if (written !== written[0]! + written.slice(1).toLowerCase()) return true;
  return !isTitle(unit) && !/(?:^|[.!?:] [“‘(]?)$/.test(words.text.slice(Math.max(0, index - 3), index)) && index > 0;
}

/** Characters of a quotation that are looked at. */
const longestQuotation = 400;

function isQuoted({ index }: RegExpExecArray, { words }: Passage): boolean {
  const before = words.text.slice(Math.max(0, index - longestQuotation), index);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
