import { defineRule } from '../../model/rule.ts';
import type { HouseRule, SlipValues } from '../house-style/house-rule.ts';
import type { Passage } from '../house-style/passage.ts';
import type { Slip } from '../house-style/slip.ts';

/** The last item of a series of three or more has a comma before its “and” or “or” (AMA 11, 8.2.1). */
const seriesEndWithAComma = defineRule<SlipValues>({
  id: 'series-end-with-a-comma',
  severity: 'info',
  about: {
    zh: '英文并列三项及以上时，最后一个“and”或“or”之前加逗号（AMA 格式手册）。并列成分只凭字面看不准，所以只作提示，也不自动改正。',
    en: 'In a series of three or more items, a comma stands before the last “and” or “or” (AMA Manual of Style). Words alone do not always tell a series, so this is a note and nothing is changed by itself.',
  },
  examples: {
    good: [{ 'en.md': 'Cells were found in lung, liver, kidney, and spleen, and they survived.' }],
    bad: [{ 'en.md': 'Cells were found in lung, liver, kidney and spleen.' }],
  },
  words: {
    zh: {
      name: '并列末项前缺逗号',
      message: ({ found }) => `“${found}”像是并列三项以上。`,
      advice: ({ wanted }) => `若是，请写作“${wanted}”。`,
    },
    en: {
      name: 'No comma before the last of a series',
      message: ({ found }) => `“${found}” looks like a series of three or more.`,
      advice: ({ wanted }) => `If it is, write “${wanted}”.`,
    },
  },
});

/** What begins a part of a sentence that is no item. */
const noItem =
  /^(?:however|therefore|moreover|furthermore|thus|hence|then|indeed|respectively|namely|for|in|on|at|by|with|without|after|before|during|unlike|like|as|if|when|where|which|who|whose|that|because|although|though|while|but|and|or|nor|to|of|from|including|such|especially|particularly|i\.e|e\.g)\b/i;
/** Characters of a series that are looked at. */
const longestSeries = 160;
const wordsOfItem = /^[A-Za-zÀ-ɏͰ-Ͽ0-9][\wÀ-ɏͰ-Ͽ’/⁺⁻+-]*(?: [A-Za-zÀ-ɏͰ-Ͽ0-9(][\wÀ-ɏͰ-Ͽ’/⁺⁻+)-]*){0,2}$/;

/** Series of short items without a comma before the last. */
export const seriesComma: HouseRule = {
  rule: seriesEndWithAComma,
  languages: ['en'],
  around: 0,
  find: (passages) => passages.flatMap(seriesWithoutComma),
};

function seriesWithoutComma(passage: Passage): Slip[] {
  const { text } = passage.words;
  return [...text.matchAll(/(?<!,) (?:and|or) [^\s.,;:)]+/g)].flatMap(({ 0: last, index }) => {
    const items = itemsBefore(text, index);
    // In “the introduction, sections 1 and 2” the numbers are one item.
    if (/\d$/.test(items.at(-1) ?? '') && /\d/.test(last)) return [];
    if (items.length < 2 || !items.every((item) => wordsOfItem.test(item) && !noItem.test(item))) return [];
    // A place in apposition (in Wuhan, China, cells and tissue) mixes names with other words.
    const named = items.filter((item) => /^[A-Z][a-z]/.test(item)).length;
    if (named > 0 && (named < items.length || items.length < 3)) return [];
    const start = index - items.slice(-2).join(', ').length;
    const changes = [{ start: index, end: index, text: ',' }];
    return [{ passage, start, end: index + last.length, changes, safe: false }];
  });
}

/** What stands between commas before an “and”, without what the first of them follows. */
function itemsBefore(text: string, index: number): string[] {
  const clause = text
    .slice(Math.max(0, index - longestSeries), index)
    .split(/[.;:()!?—“”\uFFFC]/)
    .at(-1)!;
  return clause.split(', ').slice(1);
}
